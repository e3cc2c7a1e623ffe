/** Suggestions while a reader types: terms of the vocabulary, by their characters or pinyin, and cases by their names. */

import { foldWord } from "../fold";
import type { Piece, Suggestion } from "../types";
import { pieces, placesIn } from "./excerpt";
import { findWord } from "./finding";
import type { Index } from "./index";
import type { Lexicon, Term } from "./lexicon";
import { TITLE } from "./texts";
import type { Line, SlotText } from "./texts";
import { meantByPinyin } from "./understanding";
import type { Meant } from "./understanding";

const MOST_CASES = 4;
const NAMED = 12;

export async function suggestions(typed: string, limit: number, index: Index): Promise<Suggestion[]> {
  const word = foldWord(typed, index.simplified);
  if (!word) return [];
  const lexicon = await index.readLexicon();
  const terms = inTerms(word, lexicon);
  const cases = await inTitles(word, index);
  const found = terms.concat(cases);
  if (found.length < limit) {
    for (const meant of await meantByPinyin(word, index)) found.push(...(await spoken(meant, word, index)));
  }
  const seen = new Set<string>();
  return found.filter((each) => !seen.has(each.query) && seen.add(each.query)).slice(0, limit);
}

function inTerms(word: string, lexicon: Lexicon): Suggestion[] {
  const found = lexicon.terms
    .map((term): [Term, number] => [term, foldWord(term.text).indexOf(word)])
    .filter(([, at]) => at >= 0)
    .sort(([a, one], [b, two]) => one - two || a.text.length - b.text.length);
  const entries = new Set<number>();
  return found
    .filter(([term]) => !entries.has(term.entry) && entries.add(term.entry))
    .map(([term]) => ({
      query: term.text,
      kind: lexicon.kind(term.entry),
      pieces: pieces(term.text, placesIn(term.text, [word])),
      note: term.text === lexicon.name(term.entry) ? "" : lexicon.name(term.entry),
      path: "",
    }));
}

async function inTitles(word: string, index: Index): Promise<Suggestion[]> {
  if (word.length < 2) return [];
  const found = await Promise.all(
    index.segments.map(async (segment) => {
      const match = await findWord(segment, word);
      const cases = Array.from(match.cases).filter((_, place) => ((match.weights[place] as number) >> 2) === 3);
      const texts = await segment.slotTexts(cases.slice(-NAMED).map((each) => [each, TITLE] as const));
      return texts.map((text) => titled(text, [word])).filter((each): each is Suggestion => each !== undefined);
    }),
  );
  return ([] as Suggestion[]).concat(...found.reverse()).slice(0, MOST_CASES);
}

function titled(card: SlotText, words: readonly string[]): Suggestion | undefined {
  const title = (card.lines[0] as Line).text;
  const places = placesIn(title, words);
  if (!places.length) return undefined;
  return { query: title, kind: "案例", pieces: pieces(title, places), note: "", path: card.head[0] as string };
}

async function spoken(meant: Meant, word: string, index: Index): Promise<Suggestion[]> {
  const syllables = meant.units.map((unit) => unit.syllable || unit.character).join(" ");
  const shown: Piece[] = pieces(meant.name, placesIn(meant.name, [foldWord(meant.text)]));
  const term: Suggestion = {
    query: meant.kind ? meant.name : meant.text,
    kind: meant.kind || "名称",
    pieces: meant.kind ? shown : [{ text: meant.text, hit: true }],
    note: `${word} → ${syllables}`,
    path: "",
  };
  return meant.kind ? [term] : [term, ...(await inTitles(foldWord(meant.text), index))];
}
