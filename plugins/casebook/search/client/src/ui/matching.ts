/** Where words stand in a text, compared as the engine compares them. */

import { fold, foldWord } from "../fold";

/** From and to, in the text as it is written. */
export type Span = readonly [number, number];

export class Matcher {
  private readonly words: readonly string[];

  constructor(words: readonly string[]) {
    this.words = words.map((word) => foldWord(word)).filter(Boolean);
  }

  /** Every place where a word stands, in order; places that overlap are one. */
  spans(text: string): Span[] {
    const folded = fold(text);
    const found: [number, number][] = [];
    for (const word of this.words) {
      let place = folded.text.indexOf(word);
      for (; place >= 0; place = folded.text.indexOf(word, place + 1)) {
        found.push(source(folded.at, place, place + word.length));
      }
    }
    return merged(found.sort((one, other) => one[0] - other[0] || one[1] - other[1]));
  }
}

/** A character that folds to several (㎡ to m2) is marked whole. */
function source(at: readonly number[], from: number, to: number): [number, number] {
  let end = to;
  while (end < at.length - 1 && at[end] === at[end - 1]) end += 1;
  return [at[from] as number, at[end] as number];
}

function merged(sorted: readonly [number, number][]): [number, number][] {
  const spans: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = spans[spans.length - 1];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}
