/** Reads what is typed as pinyin: full syllables, first letters, and characters among them. */

import type { Unit } from "./lexicon";

/** How well typed text reads a name: lower is better, see `reading`. */
export interface Reading {
  /** The part of the name that was read, by units. */
  from: number;
  to: number;
  /** Syllables told by their first letter alone count 1 each; a last one that is unfinished 0.5, or a letter each after those. */
  guessed: number;
}

/**
 * The best place in `units` where `typed` (folded, without spaces) can be read, each unit by its
 * character, its syllable, or its first letter; the last syllable may be unfinished.
 */
export function reading(typed: string, units: readonly Unit[]): Reading | undefined {
  let best: Reading | undefined;
  for (let from = 0; from < units.length; from += 1) {
    const found = readFrom(typed, units, from);
    if (found && (!best || rank(found, units.length) < rank(best, units.length))) best = found;
  }
  return best;
}

function rank(found: Reading, length: number): number {
  return found.guessed * 100 + found.from * 2 + (length - found.to);
}

function readFrom(typed: string, units: readonly Unit[], from: number): Reading | undefined {
  // By number of letters read, the fewest guesses; units are read one after the other.
  let states = new Map<number, number>([[0, 0]]);
  let best: Reading | undefined;
  for (let place = from; place < units.length && states.size; place += 1) {
    const { character, syllable } = units[place] as Unit;
    const next = new Map<number, number>();
    let done: number | undefined;
    const put = (read: number, guessed: number) => {
      if (read === typed.length) done = Math.min(done === undefined ? Infinity : done, guessed);
      else if ((next.get(read) ?? Infinity) > guessed) next.set(read, guessed);
    };
    for (const [read, guessed] of states) {
      const lower = character.toLowerCase();
      if (typed.startsWith(lower, read)) put(read + lower.length, guessed);
      if (!syllable && !/[\p{L}\p{N}]/u.test(character)) {
        if (place > from) put(read, guessed);
        continue;
      }
      if (!syllable) continue;
      if (typed.startsWith(syllable, read)) put(read + syllable.length, guessed);
      const rest = typed.slice(read);
      if (rest.length < syllable.length && rest.length > 1 && syllable.startsWith(rest)) {
        put(typed.length, guessed + (guessed ? rest.length : 0.5));
      }
      if (typed[read] === syllable[0]) put(read + 1, guessed + 1);
    }
    // Of ways with as many guesses the one that reads more of the name.
    if (done !== undefined && (!best || done <= best.guessed)) best = { from, to: place + 1, guessed: done };
    states = next;
  }
  return best;
}

/** All ways to part letters into syllables, the last of which may be unfinished (and is then left out). */
export function syllabled(letters: string, known: ReadonlyMap<string, number>): string[][] {
  const ways: string[][] = [];
  const walk = (rest: string, before: string[]): void => {
    if (ways.length >= 12) return;
    if (!rest) {
      ways.push(before);
      return;
    }
    let longest = Math.min(6, rest.length);
    for (; longest > 0; longest -= 1) {
      const syllable = rest.slice(0, longest);
      if (known.has(syllable)) walk(rest.slice(longest), [...before, syllable]);
    }
    if (before.length && rest.length < 6 && unfinished(rest, known)) ways.push(before);
  };
  walk(letters, []);
  return ways.sort((a, b) => a.length - b.length);
}

function unfinished(rest: string, known: ReadonlyMap<string, number>): boolean {
  for (const syllable of known.keys()) {
    if (syllable.length > rest.length && syllable.startsWith(rest)) return true;
  }
  return false;
}
