/** Where the index's files come from. */

/** From (included) and to (excluded), in bytes. */
export type Range = readonly [number, number];

export interface Store {
  /** The manifest as it is now, never from a cache. */
  manifest(): Promise<unknown>;
  /** A whole file. */
  whole(name: string): Promise<Uint8Array>;
  /** Parts of a file of `size` bytes, in the order of `ranges`. */
  parts(name: string, size: number, ranges: readonly Range[]): Promise<Uint8Array[]>;
}

const NEAR = 200;
/** A part of an answer costs about as much in headers: ranges nearer than this are asked for as one. */

/** The ranges, neighbours joined, ascending. */
export function joined(ranges: readonly Range[]): Range[] {
  const spans: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = spans[spans.length - 1];
    if (last && from <= last[1] + NEAR) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}

export interface Span {
  from: number;
  bytes: Uint8Array;
}

/** The bytes of a range out of one of `spans`; undefined when none holds it whole. */
export function cut(spans: readonly Span[], [from, to]: Range): Uint8Array | undefined {
  for (const span of spans) {
    if (span.from <= from && to <= span.from + span.bytes.length) {
      return span.bytes.subarray(from - span.from, to - span.from);
    }
  }
  return undefined;
}
