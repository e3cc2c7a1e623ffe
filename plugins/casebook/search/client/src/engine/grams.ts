/** The keys under which the index lists what holds a word (grams.py). */

const KIND = 2 ** 42;
const PAIR = 2 ** 21;

/** A gram of a word: how many characters after the word's first one it begins, undefined when that is not known. */
export interface Gram {
  key: number;
  offset: number | undefined;
}

/** How to ask for a word: all its grams stand wherever it stands; `exact` when the converse holds too. */
export interface Asked {
  grams: Gram[];
  exact: boolean;
}

/** Keys of a folded word: its pairs of neighbours, but triples within runs of ASCII characters. */
export function wordKeys(word: string): Asked {
  const codes = Array.from(word, (character) => character.codePointAt(0) as number);
  if (codes.length === 1) return { grams: [{ key: codes[0] as number, offset: 0 }], exact: true };
  const grams: Gram[] = [];
  for (let place = 0; place + 1 < codes.length; place += 1) {
    const [first, second, third] = codes.slice(place, place + 3) as [number, number, number?];
    if (third !== undefined && isAscii(first) && isAscii(second) && isAscii(third)) {
      grams.push({ key: KIND + first * 2 ** 14 + second * 2 ** 7 + third, offset: place });
    } else if (!(place > 0 && isAscii(codes[place - 1] as number) && isAscii(first) && isAscii(second))) {
      grams.push({ key: first * PAIR + second, offset: place });
    }
  }
  const known = new Set<number>();
  const once = grams.filter(({ key }) => !known.has(key) && known.add(key));
  return { grams: once, exact: codes.length === 2 || (codes.length === 3 && codes.every(isAscii)) };
}

function isAscii(code: number): boolean {
  return code > 32 && code < 127;
}

/** Keys of neighbouring syllables, given by their numbers. */
export function syllableKeys(numbers: readonly number[]): number[] {
  if (numbers.length === 1) return [3 * KIND + (numbers[0] as number)];
  return unique(
    numbers.slice(1).map((number, place) => 2 * KIND + (numbers[place] as number) * 1024 + number),
  );
}

/** Keys of at least three first letters; empty for fewer. */
export function initialKeys(letters: string): number[] {
  const length = Math.min(4, letters.length);
  if (length < 3) return [];
  const keys: number[] = [];
  for (let place = 0; place + length <= letters.length; place += 1) {
    let packed = 0;
    for (const letter of letters.substr(place, length)) packed = packed * 32 + letter.charCodeAt(0) - 96;
    keys.push((length === 4 ? 4 : 5) * KIND + packed);
  }
  return unique(keys);
}

function unique(keys: readonly number[]): number[] {
  return Array.from(new Set(keys));
}
