/** Decodes postings (postings.py). */

import { Reader } from "./bytes";
import { SearchFailure } from "./failure";

/** Cases whose slots stand together. */
export const BLOCK = 8;
const ESCAPE = 0x7f;
/** 32-bit words of a case's mask: bit `4 * slot + quarter`. */
export const WORDS = 4;

export interface CaseList {
  /** Numbers of the cases in the segment, ascending. */
  cases: Uint32Array;
  /** A weight of four bits for each. */
  weights: Uint8Array;
  /** Where each block of slots begins. */
  blockStarts: readonly number[];
}

/** The cases of a gram that `count` of a segment's `total` cases hold. */
export function decodeCases(bytes: Uint8Array, count: number, total: number): CaseList {
  const reader = new Reader(bytes);
  const cases = new Uint32Array(count);
  if (count * 8 >= total) {
    let found = 0;
    for (let place = 0; place * 8 < total; place += 1) {
      const byte = reader.byte();
      for (let bit = 0; byte >> bit; bit += 1) {
        if ((byte >> bit) & 1) cases[found++] = place * 8 + bit;
      }
    }
    if (found !== count) throw new SearchFailure("damaged");
  } else {
    let number = 0;
    for (let place = 0; place < count; place += 1) cases[place] = number += reader.number();
  }
  const weights = new Uint8Array(count);
  for (let place = 0; place < count; place += 2) {
    const byte = reader.byte();
    weights[place] = byte & 15;
    if (place + 1 < count) weights[place + 1] = byte >> 4;
  }
  const blockStarts = [0];
  while (!reader.ended) blockStarts.push((blockStarts[blockStarts.length - 1] as number) + reader.number());
  return { cases, weights, blockStarts };
}

/** The masks of places of `count` cases, `WORDS` words each. */
export function decodeSlots(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new Reader(bytes);
  const masks = new Uint32Array(WORDS * count);
  const set = (word: number, bits: number) => {
    masks[word] = (masks[word] as number) | bits;
  };
  for (let place = 0; place < count; place += 1) {
    const base = WORDS * place;
    let byte = reader.byte();
    if (byte === ESCAPE) {
      for (let part = 0; part < 16; part += 1) set(base + (part >> 2), reader.byte() << (8 * (part & 3)));
      continue;
    }
    set(base + ((byte & 127) >> 5), 1 << (byte & 31));
    while (byte & 128) {
      byte = reader.byte();
      set(base + ((byte & 127) >> 5), 1 << (byte & 31));
    }
  }
  return masks;
}
