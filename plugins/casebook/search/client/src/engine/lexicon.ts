/** The vocabulary in the browser: other names of a term, related ones, nearest ones, and their pinyin (lexicon.py). */

import { fold } from "../fold";

export interface Term {
  text: string;
  /** Folded, without spaces, hyphens and quotation marks. */
  plain: string;
  entry: number;
  /** Syllables by character of `letters`; Latin parts stand as they are. */
  units: readonly Unit[];
}

/** A Chinese character with its syllable, or any other character with none. */
export interface Unit {
  character: string;
  syllable: string;
}

export interface LexiconFile {
  kinds: readonly string[];
  /** Kind, terms (the name first), related entries. */
  entries: readonly (readonly [number, readonly string[], readonly number[]])[];
  syllables: readonly string[];
  /** A character followed by its usual syllable, parted by spaces. */
  readings: string;
  /** Syllables of the terms that are read otherwise. */
  exceptions: Record<string, string>;
}

const DROPPED = /[\s\u2010-\u2015\u2212\u00b7\u30fb\u2022\u2027"'“”‘’「」『』-]+/g;
const SIGMA = /sigma|西格玛|西格马|希格玛/g;

export function plain(text: string): string {
  return fold(text).text.replace(DROPPED, "");
}

/** Form in which names are the same name: every spelling of sigma is alike (normal_form.normalise_term). */
function normal(text: string): string {
  return plain(text).replace(SIGMA, "σ");
}

export class Lexicon {
  readonly terms: Term[] = [];
  readonly syllables: ReadonlyMap<string, number>;
  private readonly byNormal = new Map<string, number[]>();
  private readonly readings: ReadonlyMap<string, string>;

  constructor(private readonly file: LexiconFile) {
    this.syllables = new Map(file.syllables.map((syllable, number) => [syllable, number]));
    this.readings = new Map(
      file.readings.split(" ").map((each): [string, string] => {
        const character = String.fromCodePoint(each.codePointAt(0) as number);
        return [character, each.slice(character.length)];
      }),
    );
    file.entries.forEach(([, terms], entry) => {
      for (const text of terms) {
        const term = { text, plain: plain(text), entry, units: units(text, this.readings, file.exceptions[text]) };
        this.terms.push(term);
        const entries = this.byNormal.get(normal(text)) || [];
        if (!entries.includes(entry)) this.byNormal.set(normal(text), [...entries, entry]);
      }
    });
  }

  /** The usual syllables of a text, a character that none is known of as itself. */
  sound(text: string): string[] {
    return Array.from(text, (character) => this.readings.get(character) || character);
  }

  kind(entry: number): string {
    return this.file.kinds[(this.file.entries[entry] as LexiconFile["entries"][number])[0]] as string;
  }

  name(entry: number): string {
    return (this.file.entries[entry] as LexiconFile["entries"][number])[1][0] as string;
  }

  /** The entries that a word names. */
  entriesOf(word: string): readonly number[] {
    return this.byNormal.get(normal(word)) || [];
  }

  /** The other names of what a word names. */
  synonyms(word: string): string[] {
    const own = fold(word).text;
    const names = this.entriesOf(word).map((entry) => (this.file.entries[entry] as LexiconFile["entries"][number])[1]);
    return ([] as string[]).concat(...names).filter((name) => fold(name).text !== own);
  }

  /** Names of the entries related to what a word names. */
  related(word: string): string[] {
    const entries = this.entriesOf(word).map((entry) => (this.file.entries[entry] as LexiconFile["entries"][number])[2]);
    return ([] as number[]).concat(...entries).map((entry) => this.name(entry));
  }
}

function units(text: string, readings: ReadonlyMap<string, string>, exception?: string): Unit[] {
  const given = exception ? exception.split(" ") : [];
  let next = 0;
  return Array.from(text, (character) => {
    const usual = readings.get(character);
    if (usual === undefined) return { character, syllable: "" };
    const syllable = given[next] || usual;
    next += 1;
    return { character, syllable };
  });
}
