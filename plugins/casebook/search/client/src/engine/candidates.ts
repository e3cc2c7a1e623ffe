/** The cases of all segments that may answer a query, in the order in which they are shown. */

import { findWord, slotsOf } from "./finding";
import type { Match } from "./finding";
import type { Segment } from "./segment";
import { ENTERPRISE, TITLE } from "./texts";
import { rarity, roughScore, score, togetherness } from "./weighing";

/** A word of the query with the others that may stand for it; `forms[0]` is the word itself. */
export interface Sought {
  forms: readonly string[];
  /** Stands in the enterprise's name. */
  enterprise: boolean;
}

export interface Candidate {
  segment: number;
  /** Its number in the segment. */
  case: number;
  score: number;
  /** What each word adds to the score; filled in with `masks`. */
  parts: number[];
  /** It holds a word by another form only. */
  bySynonym: boolean;
  /** By word and form, where it may stand; filled in for those that are looked at. */
  masks: number[][];
}

/** What the segments hold of each word and form. */
export interface Found {
  sought: readonly Sought[];
  /** By segment, word, form. */
  matches: Match[][][];
  /** By word, how many cases may hold the word itself. */
  holding: number[];
  rarities: number[];
  /** Whether all matches of words and exclusions are sure. */
  exact: boolean;
}

const SYNONYM = 0.8;
const NAME_SLOTS = (1 << TITLE) | (1 << ENTERPRISE);

export async function find(segments: readonly Segment[], sought: readonly Sought[]): Promise<Found> {
  const matches = await Promise.all(
    segments.map((segment) =>
      Promise.all(sought.map((word) => Promise.all(word.forms.map((form) => findWord(segment, form))))),
    ),
  );
  const all = segments.reduce((sum, segment) => sum + segment.cases, 0);
  const holding = sought.map((_, word) =>
    matches.reduce((sum, of) => sum + ((of[word] as Match[])[0] as Match).cases.length, 0),
  );
  const rarities = holding.map((count) => rarity(count, all));
  const exact =
    sought.every((word) => !word.enterprise) &&
    matches.every((of) => of.every((forms) => forms.every((match) => match.exact)));
  return { sought, matches, holding, rarities, exact };
}

/** Cases that hold every word, in one form at least; newest first. */
export function candidates(found: Found, segments: readonly Segment[]): Candidate[] {
  const list: Candidate[] = [];
  segments.forEach((segment, number) => {
    const words = found.matches[number] as Match[][];
    const scores = new Float64Array(segment.cases);
    const literal = new Uint8Array(segment.cases);
    const held = new Uint8Array(segment.cases);
    words.forEach((forms, word) => {
      const best = new Float64Array(segment.cases);
      forms.forEach((match, form) => {
        match.cases.forEach((each, place) => {
          const rough = roughScore(found.rarities[word] as number, match.weights[place] as number);
          best[each] = Math.max(best[each] as number, form ? SYNONYM * rough : rough);
          if (!form) literal[each] = (literal[each] as number) + 1;
          if (held[each] === word) held[each] = word + 1;
        });
      });
      best.forEach((value, each) => (scores[each] = (scores[each] as number) + value));
    });
    for (let each = segment.cases - 1; each >= 0; each -= 1) {
      if (held[each] !== words.length) continue;
      const bySynonym = literal[each] !== words.length;
      list.push({ segment: number, case: each, score: scores[each] as number, parts: [], bySynonym, masks: [] });
    }
  });
  return list.sort((a, b) => b.segment - a.segment);
}

/** Fills in where the words may stand in `some`, and scores by it; those that hold one nowhere drop out. */
export async function looked(
  some: readonly Candidate[],
  found: Found,
  segments: readonly Segment[],
  strict: boolean,
): Promise<Candidate[]> {
  await Promise.all(
    segments.map(async (segment, number) => {
      const here = some.filter((each) => each.segment === number && !each.masks.length);
      if (!here.length) return;
      const cases = here.map((each) => each.case);
      segment.look(cases);
      const masks = await Promise.all(
        (found.matches[number] as Match[][]).map((forms, word) =>
          Promise.all(
            forms.map(async (match) => {
              const slots = await slotsOf(segment, match, cases, strict);
              return (found.sought[word] as Sought).enterprise ? slots.map((mask) => mask & NAME_SLOTS) : slots;
            }),
          ),
        ),
      );
      here.forEach((each, place) => {
        each.masks = masks.map((forms) => forms.map((slots) => slots[place] as number));
        weigh(each, found);
      });
    }),
  );
  return some.filter((each) => each.masks.every((forms) => forms.some((mask) => mask)));
}

/** Scores by the slots: each word by its best form, and what their standing together adds. */
function weigh(candidate: Candidate, found: Found): void {
  candidate.parts = candidate.masks.map((forms, word) => {
    const rare = found.rarities[word] as number;
    return Math.max(...forms.map((mask, form) => (form ? SYNONYM : 1) * score(rare, mask)));
  });
  const shared = candidate.masks.reduce((all, forms) => all & forms.reduce((any, mask) => any | mask, 0), -1);
  const together = candidate.masks.length > 1 ? togetherness(found.rarities.reduce((a, b) => a + b, 0), shared) : 0;
  candidate.score = candidate.parts.reduce((a, b) => a + b, together);
}
