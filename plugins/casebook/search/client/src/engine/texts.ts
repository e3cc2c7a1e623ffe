/** Decodes the texts of slots (text_pack.py). */

export const SLOTS = 32;
export const ENTRY = 5 + 3 * SLOTS;
export const TITLE = 0;
export const ENTERPRISE = 1;
export const FACTS = 2;
export const SUMMARY = 3;
/** Bits of headings and captions: their text stands in the passages. */
export const KEPT_IN_PASSAGES = 0b110000;
export const SPOKEN = 4;
export const FIRST_PASSAGE = 6;
const UTF8 = 0xff;
const HEADING = "\u0001";

export interface Line {
  text: string;
  /** The heading it stands under, or is. */
  anchor: string;
  section: string;
  isHeading: boolean;
}

export interface SlotText {
  /** What stands before the searched lines, parted by tabs. */
  head: readonly string[];
  lines: readonly Line[];
}

export function decodeRecord(bytes: Uint8Array): SlotText {
  const text =
    bytes[0] === UTF8
      ? new TextDecoder("utf-8").decode(bytes.subarray(1))
      : new TextDecoder("gb18030").decode(bytes);
  const [first, ...rest] = text.split("\n");
  const head = (first as string).split("\t");
  let [anchor, section] = [head[0] || "", head[1] || ""];
  const lines = rest.map((line) => {
    if (!line.startsWith(HEADING)) return { text: line, anchor, section, isHeading: false };
    const parts = line.slice(HEADING.length).split("\t");
    [anchor, section] = parts as [string, string];
    return { text: parts[2] || "", anchor, section, isHeading: true };
  });
  return { head, lines };
}
