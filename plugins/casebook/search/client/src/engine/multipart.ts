/** Takes an answer of type multipart/byteranges apart. */

import { SearchFailure } from "./failure";

export interface Part {
  /** The value of its Content-Range. */
  range: string;
  /** Its content, which may be followed by what closes the part. */
  bytes: Uint8Array;
}

/** The parts in their order; lengths are told by their Content-Range, never by looking for the boundary. */
export function parseMultipart(bytes: Uint8Array, boundary: string): Part[] {
  const parts: Part[] = [];
  const delimiter = `--${boundary}`;
  let place = 0;
  for (;;) {
    const start = find(bytes, delimiter, place);
    if (start < 0) throw new SearchFailure("damaged");
    const after = start + delimiter.length;
    if (ascii(bytes, after, after + 2) === "--") return parts;
    const end = find(bytes, "\r\n\r\n", after);
    if (end < 0) throw new SearchFailure("damaged");
    const range = /content-range:[ \t]*([^\r\n]*)/i.exec(ascii(bytes, after, end));
    const places = range && /(\d+)-(\d+)/.exec(range[1] as string);
    if (!range || !places) throw new SearchFailure("damaged");
    const length = Number(places[2]) - Number(places[1]) + 1;
    parts.push({ range: range[1] as string, bytes: bytes.subarray(end + 4, end + 4 + length) });
    place = end + 4 + length;
  }
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...Array.from(bytes.subarray(from, to)));
}

function find(bytes: Uint8Array, text: string, from: number): number {
  outer: for (let place = from; place + text.length <= bytes.length; place += 1) {
    for (let unit = 0; unit < text.length; unit += 1) {
      if (bytes[place + unit] !== text.charCodeAt(unit)) continue outer;
    }
    return place;
  }
  return -1;
}
