/** Which cases of a segment may hold a word: the cases that hold all of its grams. */

import { wordKeys } from "./grams";
import type { Gram } from "./grams";
import { WORDS } from "./postings";
import type { CaseList } from "./postings";
import type { Entry, Segment } from "./segment";

/** A gram's entry, and where in the word it begins. */
interface Placed {
  entry: Entry;
  offset: number | undefined;
}

/** Cases that may hold a word, ascending; when `exact` they do. */
export interface Match {
  cases: Uint32Array;
  weights: Uint8Array;
  /** The grams whose places tell where the word may stand. */
  grams: Placed[];
  exact: boolean;
}

/** Grams of a word that are looked up, and of those the ones whose cases are read. */
const MOST_GRAMS = 10;
const MOST_LISTS = 7;
/** The rarest grams are read at once, the others one after the other while more cases than these are left. */
const AT_ONCE = 3;
const FEW_CASES = 24;
const CHEAP = 400;
/** A quarter of a slot holds at least as many characters (grams.py). */
const QUARTER = 64;

export const NOWHERE: Match = { cases: new Uint32Array(0), weights: new Uint8Array(0), grams: [], exact: true };

export function findWord(segment: Segment, text: string): Promise<Match> {
  const { grams, exact } = wordKeys(text);
  return findGrams(segment, grams, exact);
}

export async function findGrams(segment: Segment, grams: readonly Gram[], exact: boolean): Promise<Match> {
  const asked = spread(grams);
  const known = await segment.lookup(asked.map((gram) => gram.key));
  if (known.size < asked.length) return NOWHERE;
  const placed = asked.map(({ key, offset }): Placed => ({ entry: known.get(key) as Entry, offset }));
  placed.sort((a, b) => a.entry.count - b.entry.count);
  const used = placed.filter(({ entry }, place) => place < AT_ONCE || entry.caseLength <= CHEAP);
  let common = (await segment.caseLists(used.map(({ entry }) => entry))).reduce(intersection);
  for (const gram of placed) {
    if (used.includes(gram)) continue;
    if (common.cases.length <= FEW_CASES || used.length >= MOST_LISTS) break;
    common = intersection(common, (await segment.caseLists([gram.entry]))[0] as CaseList);
    used.push(gram);
  }
  return { cases: common.cases, weights: common.weights, grams: used, exact };
}

/** At most `MOST_GRAMS` of them, from all over the word, its first and last among them. */
function spread(grams: readonly Gram[]): Gram[] {
  if (grams.length <= MOST_GRAMS) return [...grams];
  const step = (grams.length - 1) / (MOST_GRAMS - 1);
  return Array.from({ length: MOST_GRAMS }, (_, place) => grams[Math.round(place * step)] as Gram);
}

/** What both hold; a weight is the lower one of its parts. A case without a field in common drops out. */
function intersection(a: CaseList, b: CaseList): CaseList {
  const cases: number[] = [];
  const weights: number[] = [];
  let left = 0;
  let right = 0;
  while (left < a.cases.length && right < b.cases.length) {
    const difference = (a.cases[left] as number) - (b.cases[right] as number);
    if (difference === 0) {
      const [one, two] = [a.weights[left] as number, b.weights[right] as number];
      const weight = Math.min(one & 12, two & 12) | Math.min(one & 3, two & 3);
      if (weight) {
        cases.push(a.cases[left] as number);
        weights.push(weight);
      }
    }
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return { cases: Uint32Array.from(cases), weights: Uint8Array.from(weights), blockStarts: [] };
}

/**
 * For each of `cases` the slots where the word may stand, a bit each: where its grams begin close enough.
 * The rarest grams are asked, all of them when `strict`.
 */
export async function slotsOf(
  segment: Segment,
  match: Match,
  cases: readonly number[],
  strict: boolean,
): Promise<Uint32Array> {
  const slots = new Uint32Array(cases.length);
  const grams = strict ? match.grams : match.grams.slice(0, AT_ONCE);
  if (!grams.length) return slots;
  const masks = await segment.masks(grams.map(({ entry }) => entry), cases);
  const first = Math.min(...grams.map(({ offset }) => (offset === undefined ? 0 : offset)));
  for (let word = 0; word < WORDS * cases.length; word += 1) {
    let places = -1;
    masks.forEach((of, gram) => {
      const { offset } = grams[gram] as Placed;
      places &= beginnings(of[word] as number, offset === undefined ? Infinity : offset - first);
    });
    const each = Math.floor(word / WORDS);
    slots[each] = (slots[each] as number) | (eightSlots(places) << (8 * (word % WORDS)));
  }
  return slots;
}

/** Quarters in which a word may begin that has, `offset` characters on, a gram that begins in `places`. */
function beginnings(places: number, offset: number): number {
  if (!offset) return places;
  if (offset <= QUARTER) return places | ((places >>> 1) & 0x77777777);
  return eightSlots(places, 15);
}

/** Of eight slots, four bits each, those with a bit set: a bit each, or `fill` in each one's four bits. */
function eightSlots(places: number, fill?: number): number {
  let slots = 0;
  for (let slot = 0; slot < 8; slot += 1) {
    if ((places >>> (4 * slot)) & 15) slots |= fill === undefined ? 1 << slot : fill << (4 * slot);
  }
  return slots;
}
