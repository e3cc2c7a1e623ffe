/** Reads varints (varint.py) one after the other. */

import { SearchFailure } from "./failure";

export class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public place = 0,
  ) {}

  get ended(): boolean {
    return this.place >= this.bytes.length;
  }

  /** The next number, below 2**53. */
  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  numbers(count: number): number[] {
    const values: number[] = [];
    for (let each = 0; each < count; each += 1) values.push(this.number());
    return values;
  }

  byte(): number {
    const byte = this.bytes[this.place];
    if (byte === undefined) throw new SearchFailure("damaged");
    this.place += 1;
    return byte;
  }
}
