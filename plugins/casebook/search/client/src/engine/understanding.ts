/** What a word may mean beside itself: pinyin of a name, other names of a term, a slip of the pen. */

import { foldWord } from "../fold";
import { findGrams } from "./finding";
import { initialKeys, syllableKeys, wordKeys } from "./grams";
import type { Index } from "./index";
import { plain } from "./lexicon";
import type { Lexicon, Unit } from "./lexicon";
import { reading, syllabled } from "./pinyin";
import type { Reading } from "./pinyin";
import { SPOKEN } from "./texts";

const LETTERS = /[a-z]{2}/;
const MOST = 3;
const CASES_READ = 12;
/** Ranks below this have more than first letters to go by. */
const SURE = 100;

export interface Meant {
  /** The characters that were meant. */
  text: string;
  /** The whole name that they are part of. */
  name: string;
  /** Kind of the vocabulary's entry, empty for a name in a case. */
  kind: string;
  /** How `text` is read. */
  syllables: string;
}

/** What was meant when `word` (folded) is read as pinyin, likeliest first. */
export async function meantByPinyin(word: string, index: Index): Promise<Meant[]> {
  return best(await readings(word, index));
}

/** Names that `word` can be read as, each once, likeliest first. */
export async function namesByPinyin(word: string, index: Index): Promise<Meant[]> {
  const seen = new Set<number | string>();
  return (await readings(word, index)).filter(({ of }) => !seen.has(of) && seen.add(of));
}

async function readings(word: string, index: Index): Promise<Ranked[]> {
  const typed = word.replace(/[\s'’]/g, "");
  if (!LETTERS.test(typed)) return [];
  const lexicon = await index.readLexicon();
  const known = inVocabulary(typed, lexicon);
  if (known.length && (known[0] as Ranked).rank < SURE) return known;
  return known.concat(await inNames(typed, index, lexicon)).sort((a, b) => a.rank - b.rank);
}

interface Ranked extends Meant {
  rank: number;
  /** The vocabulary's entry, or the name. */
  of: number | string;
}

function ranked(typed: string, found: Reading, units: readonly Unit[]): number {
  const loose = found.from > 0 ? 4 : 0;
  return (found.guessed * 100) / typed.length + loose + (units.length - (found.to - found.from)) / 4;
}

function inVocabulary(typed: string, lexicon: Lexicon): Ranked[] {
  const meant: Ranked[] = [];
  for (const term of lexicon.terms) {
    const found = reading(typed, term.units);
    if (!found || (found.to - found.from < 2 && found.guessed > 0)) continue;
    if (!term.units.slice(found.from, found.to).some((unit) => unit.syllable)) continue;
    meant.push({
      text: part(term.units, found),
      name: term.text,
      kind: lexicon.kind(term.entry),
      of: term.entry,
      syllables: said(term.units, found),
      rank: ranked(typed, found, term.units),
    });
  }
  return meant.sort((a, b) => a.rank - b.rank);
}

async function inNames(typed: string, index: Index, lexicon: Lexicon): Promise<Ranked[]> {
  const meant: Ranked[] = [];
  const asked = keysOf(typed, lexicon.syllables);
  await Promise.all(
    asked.map(({ keys }) =>
      Promise.all(
        index.segments.map(async (segment) => {
          const grams = keys.map((key) => ({ key, offset: undefined }));
          const match = await findGrams(segment, grams, false);
          const cases = Array.from(match.cases.slice(-CASES_READ));
          const texts = await segment.slotTexts(cases.map((each) => [each, SPOKEN] as const));
          for (const { lines } of texts) {
            for (const line of lines) {
              const [name, syllables] = line.text.split("\t") as [string, string?];
              const units = aligned(name, syllables || "");
              const found = units.length ? reading(typed, units) : undefined;
              if (!found || found.to - found.from < 2) continue;
              meant.push({
                text: part(units, found),
                name,
                kind: "",
                of: name,
                syllables: said(units, found),
                rank: (found.guessed * 100) / typed.length + 5,
              });
            }
          }
        }),
      ),
    ),
  );
  return meant.sort((a, b) => a.rank - b.rank);
}

/** Ways to ask the index: by syllables, by first letters, characters among them as they are. */
function keysOf(typed: string, known: ReadonlyMap<string, number>): { keys: number[] }[] {
  const runs = typed.split(/([a-z]+)/).filter(Boolean);
  const letters = runs.filter((run) => /^[a-z]/.test(run));
  const characters = runs.filter((run) => !/^[a-z]/.test(run));
  const own = ([] as number[]).concat(...characters.map((run) => wordKeys(run).grams.map((gram) => gram.key)));
  const ways: { keys: number[] }[] = [];
  const parted = letters.map((run) => syllabled(run, known));
  for (let way = 0; way < MOST; way += 1) {
    const runKeys = parted.map((ways_) => (ways_[way] || ways_[0] || []).map((each) => known.get(each) as number));
    if (runKeys.every((numbers) => numbers.length) && parted.some((ways_) => ways_[way])) {
      ways.push({ keys: own.concat(...runKeys.map((numbers) => syllableKeys(numbers))) });
    }
  }
  const initials = letters.map(initialKeys);
  if (initials.every((keys) => keys.length)) ways.push({ keys: own.concat(...initials) });
  return ways.filter(({ keys }) => keys.length);
}

/** A name's characters with their syllables; a Latin or digit run is one syllable. */
export function aligned(name: string, syllables: string): Unit[] {
  const given = syllables.split(" ").filter(Boolean);
  const units: Unit[] = [];
  let next = 0;
  let within = false;
  for (const character of Array.from(name)) {
    const latin = /[a-z0-9]/i.test(character.normalize("NFKC"));
    if (latin && !within) next += 1;
    within = latin;
    const han = /[〇\u3400-\u9fff\u{20000}-\u{3ffff}]/u.test(character);
    units.push({ character, syllable: han ? given[next++] || "" : "" });
  }
  return next === given.length ? units : [];
}

function part(units: readonly Unit[], found: Reading): string {
  return units
    .slice(found.from, found.to)
    .map((unit) => unit.character)
    .join("");
}

function said(units: readonly Unit[], found: Reading): string {
  return units
    .slice(found.from, found.to)
    .map((unit) => unit.syllable || unit.character)
    .join(" ");
}

/** The likeliest, each text and each entry once; those much less likely than the first are left out. */
function best(sorted: readonly Ranked[]): Meant[] {
  const first = sorted[0];
  if (!first) return [];
  const seen = new Set<number | string>();
  const found: Meant[] = [];
  for (const each of sorted) {
    const text = foldWord(each.text);
    if (each.rank > first.rank + 2 || seen.has(text) || seen.has(each.of)) continue;
    seen.add(text).add(each.of);
    found.push(each);
  }
  return found.slice(0, MOST);
}

/** Terms, or names in cases, that `word` may be a slip of the pen for, likeliest first. */
export async function corrected(word: string, index: Index): Promise<string[]> {
  const lexicon = await index.readLexicon();
  const own = plain(word);
  const found: { text: string; rank: number }[] = [];
  for (const term of lexicon.terms) {
    const wanted = term.plain;
    if (wanted.length < 2 || Math.abs(wanted.length - own.length) > 1) continue;
    const distance = oneApart(own, wanted);
    if (!distance) continue;
    const alike = lexicon.sound(own).join(" ") === lexicon.sound(wanted).join(" ") ? 0 : 2;
    if (wanted.length === 2 && alike) continue;
    found.push({ text: term.text, rank: alike + distance + 1 / wanted.length });
  }
  found.sort((a, b) => a.rank - b.rank);
  const texts = found.map((each) => each.text);
  if (!texts.length) texts.push(...(await soundingAlike(own, index, lexicon)));
  return Array.from(new Set(texts)).slice(0, MOST);
}

/** Names in cases that are written otherwise, but read the same. */
async function soundingAlike(word: string, index: Index, lexicon: Lexicon): Promise<string[]> {
  const syllables = lexicon.sound(word);
  if (syllables.length < 2 || !syllables.every((syllable) => lexicon.syllables.has(syllable))) return [];
  const meant = best(await inNames(syllables.join(""), index, lexicon));
  return meant.map((each) => each.text).filter((text) => text !== word);
}

/** 1 when one character is another, 1.5 when one is missing or too many, 0 when they differ by more. */
function oneApart(a: string, b: string): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  let start = 0;
  while (start < x.length && start < y.length && x[start] === y[start]) start += 1;
  let end = 0;
  while (end < x.length - start && end < y.length - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1;
  const [left, right] = [x.length - start - end, y.length - start - end];
  if (left === 1 && right === 1) return 1;
  return left + right === 1 ? 1.5 : 0;
}
