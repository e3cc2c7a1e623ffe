/** Suggestions while a reader types: terms of the vocabulary, by their characters or pinyin, and cases by their names. */

import { foldWord } from "../fold";
import type { Suggestion } from "../types";
import { pieces, placesIn } from "./excerpt";
import { findWord } from "./finding";
import type { Index } from "./index";
import type { Lexicon, Term } from "./lexicon";
import { TITLE } from "./texts";
import type { Line, SlotText } from "./texts";
import { namesByPinyin } from "./understanding";
import type { Meant } from "./understanding";

const MOST_CASES = 3;
const NAMED = 12;
const MOST_WORDS = 3;

export async function suggestions(typed: string, limit: number, index: Index): Promise<Suggestion[]> {
  const word = foldWord(typed, index.simplified);
  if (!word) return [];
  const lexicon = await index.readLexicon();
  const terms = inTerms(word, lexicon);
  const [cases, names] = await Promise.all([inTitles(word, index), namesByPinyin(word, index)]);
  const read: Suggestion[] = [];
  for (const meant of names.slice(0, limit)) read.push(...(await spoken(meant, word, index)));
  // None is to crowd out the others: cases stand behind the first terms, and letters are words or pinyin.
  const shown = read.length ? MOST_WORDS : limit - cases.length;
  const found = [...terms.slice(0, shown), ...cases, ...read, ...terms.slice(shown)];
  const seen = new Set<string>();
  return found.filter((each) => !seen.has(each.query) && seen.add(each.query)).slice(0, limit);
}

/** Entries by a name that holds the word: the usual name if it does, those that begin with it first. */
function inTerms(word: string, lexicon: Lexicon): Suggestion[] {
  const latin = /^[\x20-\x7e]+$/.test(word);
  const found = new Map<number, { term: Term; rank: number }>();
  for (const term of lexicon.terms) {
    const text = foldWord(term.text);
    const at = text.indexOf(word);
    if (at < 0 || (latin && at > 0 && /[a-z]/.test(text[at - 1] as string))) continue;
    const usual = term.text === lexicon.name(term.entry);
    const rank = (at ? 4 : 0) + (usual ? 0 : 2) + term.text.length / 100;
    const known = found.get(term.entry);
    if (!known || rank < known.rank) found.set(term.entry, { term, rank });
  }
  const sorted = Array.from(found.values()).sort((a, b) => a.rank - b.rank);
  return sorted.map(({ term }) => ({
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

/** What was read, with its pinyin; of a name in cases, the cases too. */
async function spoken(meant: Meant, word: string, index: Index): Promise<Suggestion[]> {
  const read = foldWord(meant.text);
  const term: Suggestion = {
    query: meant.kind ? meant.name : meant.text,
    kind: meant.kind || "名称",
    pieces: meant.kind ? pieces(meant.name, placesIn(meant.name, [read])) : [{ text: meant.text, hit: true }],
    note: `${word} → ${meant.syllables}`,
    path: "",
  };
  return meant.kind ? [term] : [term, ...(await inTitles(read, index))];
}
