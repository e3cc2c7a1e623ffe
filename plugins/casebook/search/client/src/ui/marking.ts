/** A case opened from a search: its hits are marked, and a bar steps through them. */

import { HitBar } from "./bar";
import { typedElsewhere } from "./keys";
import { markRun, unmark, type MarkedHit } from "./marks";
import { Matcher } from "./matching";
import { runs } from "./runs";
import { firstHit, openAround, showHit } from "./view";
import { readMarks } from "./words";

/** Milliseconds of marking between two chances for the page to answer its reader. */
const SLICE = 12;

/** `report` is the case's report; what stands above it on the page is the case's too. */
export function startMarking(report: HTMLElement): void {
  const words = readMarks(location.search);
  const root = report.parentElement;
  if (words.length && root) void new Marking(root, words).run();
}

class Marking {
  private hits: MarkedHit[] = [];
  private current = -1;
  private closed = false;
  private readonly bar: HitBar;

  constructor(
    private readonly root: Element,
    private readonly words: readonly string[],
  ) {
    this.bar = new HitBar(
      words,
      (by) => this.step(by),
      () => this.close(),
    );
  }

  async run(): Promise<void> {
    const matcher = new Matcher(this.words);
    let until = performance.now() + SLICE;
    for (const run of runs(this.root)) {
      this.hits.push(...markRun(run, matcher));
      if (performance.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + SLICE;
    }
    for (const hit of this.hits) openAround(hit);
    this.bar.show(this.hits.length);
    this.go(firstHit(this.hits, location.hash));
    document.addEventListener("keydown", (event) => this.key(event));
  }

  private step(by: number): void {
    const { length } = this.hits;
    if (length) this.go((this.current + by + length) % length);
  }

  private go(number: number): void {
    const hit = this.hits[number];
    if (!hit) return;
    const former = this.hits[this.current] || [];
    for (const mark of former) mark.classList.remove("cb-current");
    for (const mark of hit) mark.classList.add("cb-current");
    this.current = number;
    openAround(hit);
    showHit(hit);
    this.bar.at(number + 1, this.hits.length);
  }

  private key(event: KeyboardEvent): void {
    if (this.closed || typedElsewhere(event)) return;
    if (event.key === "n" || event.key === "N") this.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  /** The page, and its address, as without a search. */
  private close(): void {
    this.closed = true;
    this.bar.remove();
    unmark(this.hits);
    history.replaceState(history.state, "", location.pathname + location.hash);
  }
}
