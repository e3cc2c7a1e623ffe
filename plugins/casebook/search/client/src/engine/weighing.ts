/** How much it tells that a case holds a word: BM25's form over fields (Robertson and Zaragoza, 2009). */

import { ENTERPRISE, FACTS, FIRST_PASSAGE, SUMMARY, TITLE } from "./texts";

/** How fast more places stop to tell more. */
const SATURATION = 3;
const HEADINGS = 4;
const CAPTIONS = 5;
const FIELD = new Map([
  [TITLE, 6],
  [ENTERPRISE, 4],
  [FACTS, 4],
  [SUMMARY, 2.5],
  [HEADINGS, 2],
  [CAPTIONS, 1],
]);
const PASSAGE = 0.8;
/** What a weight of the postings tells of the fields and of the passages, in the same measure. */
const BY_FIELD = [0, 2, 5, 10];
const BY_SPREAD = [0, 0.8, 2, 4.5];
const PROXIMITY = { title: 0.5, passage: 0.3, close: 0.3 };

export function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** From the weight of the postings alone. */
export function roughScore(rare: number, weight: number): number {
  return rare * saturated((BY_FIELD[weight >> 2] as number) + (BY_SPREAD[weight & 3] as number));
}

/** From the slots that hold the word. */
export function score(rare: number, mask: number): number {
  let sum = PASSAGE * held(mask >>> FIRST_PASSAGE);
  for (const [slot, weight] of FIELD) if ((mask >>> slot) & 1) sum += weight;
  return rare * saturated(sum);
}

/** What it adds that several words stand in one place; `shared` are the slots that hold them all. */
export function togetherness(rares: number, shared: number): number {
  if ((shared >>> TITLE) & 1) return PROXIMITY.title * rares;
  return shared ? PROXIMITY.passage * rares : 0;
}

/** What it adds that several words stand `distance` characters apart. */
export function closeness(rares: number, distance: number): number {
  return (PROXIMITY.close * rares) / (1 + distance / 20);
}

export function held(mask: number): number {
  let count = 0;
  for (let rest = mask >>> 0; rest; rest &= rest - 1) count += 1;
  return count;
}

function saturated(sum: number): number {
  return (sum * (SATURATION + 1)) / (sum + SATURATION);
}
