/** Hits as `mark` elements in a page. */

import type { Matcher } from "./matching";
import type { Run } from "./runs";

/** A hit's elements in order: more than one where inline elements cut it up. */
export type MarkedHit = readonly HTMLElement[];

/** Marks every hit in the run. */
export function markRun(run: Run, matcher: Matcher): MarkedHit[] {
  const spans = matcher.spans(run.map((node) => node.data).join(""));
  const hits: HTMLElement[][] = spans.map(() => []);
  let begin = 0;
  let first = 0;
  for (const node of run) {
    const end = begin + node.length;
    const pieces: (string | HTMLElement)[] = [];
    let done = begin;
    for (let number = first; number < spans.length; number += 1) {
      const [from, to] = spans[number] as readonly [number, number];
      if (from >= end) break;
      const start = Math.max(from, begin);
      const stop = Math.min(to, end);
      if (to <= end) first = number + 1;
      if (start >= stop) continue;
      const mark = document.createElement("mark");
      mark.className = "cb-hit";
      mark.textContent = node.data.slice(start - begin, stop - begin);
      pieces.push(node.data.slice(done - begin, start - begin), mark);
      (hits[number] as HTMLElement[]).push(mark);
      done = stop;
    }
    if (pieces.length) {
      const rest = node.data.slice(done - begin);
      node.replaceWith(...[...pieces, rest].filter((piece) => piece !== ""));
    }
    begin = end;
  }
  return hits;
}

/** The page as it was. */
export function unmark(hits: readonly MarkedHit[]): void {
  const parents = new Set<Node>();
  for (const hit of hits) {
    for (const mark of hit) {
      if (mark.parentNode) parents.add(mark.parentNode);
      mark.replaceWith(...mark.childNodes);
    }
  }
  for (const parent of parents) parent.normalize();
}
