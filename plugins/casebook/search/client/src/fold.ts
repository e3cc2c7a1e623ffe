/** The form in which texts and queries are compared, with the way back to the source (folding.py). */

export interface Folded {
  text: string;
  /** `at[i]` is the index in the source of the folded text's character i; at its end the source's length. */
  at: readonly number[];
}

const SPACE = /\s/;

/**
 * NFKC and lower case of each character by itself; runs of white space as one space;
 * with `simplified`, traditional characters as simplified ones.
 */
export function fold(text: string, simplified?: ReadonlyMap<string, string>): Folded {
  let folded = "";
  const at: number[] = [];
  for (let place = 0; place < text.length; ) {
    const code = text.codePointAt(place) as number;
    const length = code > 0xffff ? 2 : 1;
    const character = text.substr(place, length);
    let form = isPlain(code) ? character : folding(character);
    if (simplified) form = simplified.get(form) || form;
    if (form === " " && folded.endsWith(" ")) form = "";
    for (let unit = 0; unit < form.length; unit += 1) at.push(place);
    folded += form;
    place += length;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** The folded form of a query's word, without white space at its ends. */
export function foldWord(word: string, simplified?: ReadonlyMap<string, string>): string {
  return fold(word.normalize("NFC"), simplified).text.trim();
}

function isPlain(code: number): boolean {
  return (code >= 0x4e00 && code < 0xa000) || (code >= 0x61 && code < 0x7b) || (code >= 0x30 && code < 0x3a);
}

function folding(character: string): string {
  if (SPACE.test(character)) return " ";
  return character.normalize("NFKC").toLowerCase().replace("ς", "σ");
}
