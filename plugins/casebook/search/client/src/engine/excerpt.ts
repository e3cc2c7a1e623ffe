/** The places where words stand in texts, and the pieces of text that show them. */

import { fold } from "../fold";
import type { Piece } from "../types";

export interface Place {
  /** Indexes in the source. */
  from: number;
  to: number;
  /** Which of the words. */
  word: number;
}

const LONGEST = 110;
const BEFORE = 24;

/** Where the words stand in `text`, ascending; of places that overlap, the first and longest. */
export function placesIn(
  text: string,
  words: readonly string[],
  simplified?: ReadonlyMap<string, string>,
): Place[] {
  const folded = fold(text, simplified);
  const places: Place[] = [];
  words.forEach((word, number) => {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
      places.push({
        from: folded.at[at] as number,
        to: after(folded.at, at + word.length),
        word: number,
      });
    }
  });
  return places.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The index behind the source's character that the folded one before `place` came from. */
function after(at: readonly number[], place: number): number {
  const last = at[place - 1] as number;
  let next = place;
  while (at[next] === last) next += 1;
  return at[next] as number;
}

/** The whole text, hits told apart. */
export function pieces(text: string, places: readonly Place[], from = 0, to = text.length): Piece[] {
  const cut: Piece[] = [];
  let at = from;
  for (const place of places) {
    const start = Math.max(place.from, at);
    const end = Math.min(place.to, to);
    if (end <= start) continue;
    if (start > at) cut.push({ text: text.slice(at, start), hit: false });
    cut.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) cut.push({ text: text.slice(at, to), hit: false });
  return cut;
}

/** The part of the text that shows the most words, with `…` where it was cut. */
export function excerpt(text: string, places: readonly Place[], longest = LONGEST): Piece[] {
  if (text.length <= longest + BEFORE) return pieces(text, places);
  let best = 0;
  let most = 0;
  places.forEach((place, number) => {
    const inside = places.slice(number).filter((other) => other.to <= place.from + longest - BEFORE);
    const told = new Set(inside.map((other) => other.word)).size;
    if (told > most) [best, most] = [number, told];
  });
  const first = places[best] ? (places[best] as Place).from : 0;
  let from = first > BEFORE ? wholeFrom(text, first - BEFORE) : 0;
  if (text.length - from < longest) from = wholeFrom(text, Math.max(0, text.length - longest));
  const end = Math.max(from + longest, places[best] ? Math.min((places[best] as Place).to, from + 2 * longest) : 0);
  const to = end < text.length ? wholeFrom(text, end) : text.length;
  const shown = pieces(text, places, from, to);
  if (from > 0) shown.unshift({ text: "…", hit: false });
  if (to < text.length) shown.push({ text: "…", hit: false });
  return shown;
}

/** `place`, or the one after it when it would part a surrogate pair. */
function wholeFrom(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code < 0xe000 ? place + 1 : place;
}

/** The fewest characters between places of all `count` words; infinite when one is missing. */
export function distance(places: readonly Place[], count: number): number {
  let least = Infinity;
  places.forEach((first, number) => {
    const seen = new Set([first.word]);
    for (const other of places.slice(number + 1)) {
      seen.add(other.word);
      if (seen.size === count) {
        least = Math.min(least, Math.max(0, other.from - first.to));
        return;
      }
    }
  });
  return least;
}
