/** A segment of the index (segment.py): its dictionary, postings and texts, read as they are needed. */

import { Reader } from "./bytes";
import { SearchFailure } from "./failure";
import { BLOCK, decodeCases, decodeSlots, WORDS } from "./postings";
import type { CaseList } from "./postings";
import type { Range, Store } from "./store";
import { decodeRecord, ENTRY, SLOTS } from "./texts";
import type { SlotText } from "./texts";

export interface SegmentFiles {
  cases: number;
  size: number;
  pack: string;
  /** What segment.py calls so, as base64. */
  meta: string;
  columns: string;
}

/** A gram's place in the segment; lengths in bytes. */
export interface Entry {
  count: number;
  at: number;
  caseLength: number;
  slotLength: number;
}

/** A gram this short is read with its slots at once. */
const SHORT = 700;

interface Pending {
  ranges: readonly Range[];
  resolve(parts: Uint8Array[]): void;
  reject(error: Error): void;
}

interface Table {
  starts: number[];
  firstKeys: number[];
  dictionary: number[];
}

export class Segment {
  readonly cases: number;
  private readonly table: Table;
  private pending: Pending[] = [];
  private readonly buckets = new Map<number, Promise<Map<number, Entry>>>();
  private readonly lists = new Map<number, Promise<CaseList>>();
  private readonly blocks = new Map<string, Promise<Uint32Array>>();
  private readonly entries = new Map<number, Promise<Uint8Array>>();
  private readonly texts = new Map<string, Promise<SlotText>>();

  constructor(
    private readonly store: Store,
    private readonly files: SegmentFiles,
  ) {
    this.cases = files.cases;
    this.table = readMeta(decoded(files.meta), files);
  }

  /** The entries of those `keys` that the segment holds. */
  async lookup(keys: readonly number[]): Promise<Map<number, Entry>> {
    const table = this.table;
    const wanted = new Map<number, number>();
    for (const key of keys) {
      const bucket = bucketOf(table.firstKeys, key);
      if (bucket >= 0) wanted.set(key, bucket);
    }
    const missing = Array.from(new Set(wanted.values())).filter((bucket) => !this.buckets.has(bucket));
    this.ask(this.buckets, missing, missing.map((bucket) => bucketRange(table, bucket)), (bytes, bucket) =>
      readBucket(bytes, table.firstKeys[bucket] as number, table.starts[1] as number),
    );
    const found = new Map<number, Entry>();
    for (const [key, bucket] of wanted) {
      const entry = (await (this.buckets.get(bucket) as Promise<Map<number, Entry>>)).get(key);
      if (entry) found.set(key, entry);
    }
    return found;
  }

  /** The cases of each gram. */
  caseLists(entries: readonly Entry[]): Promise<CaseList[]> {
    const missing = entries.filter((entry) => !this.lists.has(entry.at));
    const length = (entry: Entry) =>
      entry.caseLength + (entry.caseLength + entry.slotLength < SHORT ? entry.slotLength : 0);
    const bytes = this.read(missing.map((entry) => [entry.at, entry.at + length(entry)] as const));
    missing.forEach((entry, place) => {
      this.keep(this.lists, entry.at, bytes.then((parts) => this.listed(parts[place] as Uint8Array, entry)));
    });
    return Promise.all(entries.map((entry) => this.lists.get(entry.at) as Promise<CaseList>));
  }

  private listed(bytes: Uint8Array, entry: Entry): CaseList {
    if (bytes.length > entry.caseLength) {
      this.blocks.set(`${entry.at}:*`, Promise.resolve(decodeSlots(bytes.subarray(entry.caseLength), entry.count)));
    }
    return decodeCases(bytes.subarray(0, entry.caseLength), entry.count, this.cases);
  }

  /** For each gram, the masks of the places where it begins in each of `cases`, none where a case does not hold it. */
  async masks(entries: readonly Entry[], cases: readonly number[]): Promise<Uint32Array[]> {
    const lists = await this.caseLists(entries);
    const places = lists.map((list) => cases.map((each) => placeOf(list.cases, each)));
    const names: string[] = [];
    const ranges: Range[] = [];
    const counts: number[] = [];
    entries.forEach((entry, gram) => {
      if (this.blocks.has(`${entry.at}:*`)) return;
      const list = lists[gram] as CaseList;
      const base = entry.at + entry.caseLength;
      for (const place of places[gram] as number[]) {
        const block = Math.floor(place / BLOCK);
        const name = `${entry.at}:${block}`;
        if (place < 0 || this.blocks.has(name) || names.includes(name)) continue;
        names.push(name);
        ranges.push([
          base + (list.blockStarts[block] as number),
          base + (list.blockStarts[block + 1] === undefined ? entry.slotLength : (list.blockStarts[block + 1] as number)),
        ]);
        counts.push(Math.min(BLOCK, entry.count - block * BLOCK));
      }
    });
    const bytes = this.read(ranges);
    names.forEach((name, place) => {
      this.keep(
        this.blocks,
        name,
        bytes.then((parts) => decodeSlots(parts[place] as Uint8Array, counts[place] as number)),
      );
    });
    return Promise.all(
      entries.map(async (entry, gram) => {
        const masks = new Uint32Array(WORDS * cases.length);
        const whole = this.blocks.get(`${entry.at}:*`);
        for (let each = 0; each < cases.length; each += 1) {
          const place = (places[gram] as number[])[each] as number;
          if (place < 0) continue;
          const block = await (whole || (this.blocks.get(`${entry.at}:${Math.floor(place / BLOCK)}`) as Promise<Uint32Array>));
          const at = WORDS * (whole ? place : place % BLOCK);
          masks.set(block.subarray(at, at + WORDS), WORDS * each);
        }
        return masks;
      }),
    );
  }

  /** The texts of slots, given by case and slot, in their order; two requests at the most. */
  async slotTexts(wanted: readonly (readonly [number, number])[]): Promise<SlotText[]> {
    this.look(Array.from(new Set(wanted.map(([each]) => each))));
    const records = this.table.starts[3] as number;
    const ranges: Range[] = [];
    const names: string[] = [];
    for (const [each, slot] of wanted) {
      const name = `${each}:${slot}`;
      if (this.texts.has(name) || names.includes(name)) continue;
      const [from, to] = slotRange((await this.entries.get(each)) as Uint8Array, slot);
      names.push(name);
      ranges.push([records + from, records + to]);
    }
    this.ask(this.texts, names, ranges, decodeRecord);
    return Promise.all(wanted.map(([each, slot]) => this.texts.get(`${each}:${slot}`) as Promise<SlotText>));
  }

  /** Reads ahead where the texts of `cases` stand. */
  look(cases: readonly number[]): void {
    const directory = this.table.starts[2] as number;
    const missing = cases.filter((each) => !this.entries.has(each));
    const ranges = missing.map((each) => [directory + each * ENTRY, directory + (each + 1) * ENTRY] as const);
    this.ask(this.entries, missing, ranges, (bytes) => bytes);
  }

  async columns(): Promise<Uint8Array> {
    return this.store.whole(this.files.columns);
  }

  /** Reads what each of `names` stands for, and keeps it, or forgets it when that fails. */
  private ask<Name, Value>(
    kept: Map<Name, Promise<Value>>,
    names: readonly Name[],
    ranges: readonly Range[],
    decode: (bytes: Uint8Array, name: Name) => Value,
  ): void {
    if (!names.length) return;
    const bytes = this.read(ranges);
    names.forEach((name, place) => {
      this.keep(kept, name, bytes.then((parts) => decode(parts[place] as Uint8Array, name)));
    });
  }

  private keep<Name, Value>(kept: Map<Name, Promise<Value>>, name: Name, value: Promise<Value>): void {
    kept.set(name, value);
    value.catch(() => kept.delete(name));
  }

  /** Whatever is asked for at the same time comes with one request. */
  private read(ranges: readonly Range[]): Promise<Uint8Array[]> {
    if (!ranges.length) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      if (!this.pending.length) setTimeout(() => this.send(), 0);
      this.pending.push({ ranges, resolve, reject });
    });
  }

  private send(): void {
    const pending = this.pending;
    this.pending = [];
    const ranges = ([] as Range[]).concat(...pending.map((each) => each.ranges));
    this.store.parts(this.files.pack, this.files.size, ranges).then(
      (parts) => {
        let place = 0;
        for (const each of pending) each.resolve(parts.slice(place, (place += each.ranges.length)));
      },
      (error: Error) => pending.forEach((each) => each.reject(error)),
    );
  }
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function readMeta(bytes: Uint8Array, files: SegmentFiles): Table {
  const reader = new Reader(bytes);
  const cases = reader.number();
  const lengths = reader.numbers(4);
  const buckets = reader.number();
  const firstKeys = summed(reader.numbers(buckets));
  const bucketStarts = [0, ...summed(reader.numbers(buckets))];
  const starts = [0, ...summed(lengths)];
  if (!reader.ended || cases !== files.cases || starts[4] !== files.size) throw new SearchFailure("damaged");
  return { starts, firstKeys, dictionary: bucketStarts };
}

function summed(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

function bucketRange(table: Table, bucket: number): Range {
  return [table.dictionary[bucket] as number, table.dictionary[bucket + 1] as number];
}

/** The last bucket whose first key is not above `key`, -1 when there is none. */
function bucketOf(firstKeys: readonly number[], key: number): number {
  let low = 0;
  let high = firstKeys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstKeys[middle] as number) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readBucket(bytes: Uint8Array, firstKey: number, postings: number): Map<number, Entry> {
  const reader = new Reader(bytes);
  const entries = new Map<number, Entry>();
  let at = postings + reader.number();
  let key = firstKey;
  while (!reader.ended) {
    key += reader.number();
    const [count, caseLength, slotLength] = reader.numbers(3) as [number, number, number];
    entries.set(key, { count, at, caseLength, slotLength });
    at += caseLength + slotLength;
  }
  return entries;
}

function placeOf(cases: Uint32Array, wanted: number): number {
  let low = 0;
  let high = cases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cases[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return cases[low] === wanted ? low : -1;
}

function slotRange(entry: Uint8Array, slot: number): Range {
  if (slot >= SLOTS) throw new SearchFailure("damaged");
  let from = little(entry, 0, 5);
  for (let each = 0; each < slot; each += 1) from += little(entry, 5 + 3 * each, 3);
  return [from, from + little(entry, 5 + 3 * slot, 3)];
}

function little(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let byte = length - 1; byte >= 0; byte -= 1) value = value * 256 + (bytes[from + byte] as number);
  return value;
}
