/** The index as the manifest names it, and what of it is read only when it is needed. */

import { Lexicon } from "./lexicon";
import type { LexiconFile } from "./lexicon";
import { readColumns } from "./columns";
import type { Columns } from "./columns";
import { SearchFailure } from "./failure";
import { Segment } from "./segment";
import type { SegmentFiles } from "./segment";
import type { Store } from "./store";

interface Manifest {
  version: number;
  segments: readonly SegmentFiles[];
  lexicon: string;
  traditional: string;
  /** Whether some text holds traditional characters, which the index lists as simplified. */
  mixed: boolean;
}

const VERSION = 1;

export class Index {
  readonly segments: readonly Segment[];
  lexicon: Lexicon | undefined;
  simplified: ReadonlyMap<string, string> | undefined;
  private columnsRead: Promise<Columns[]> | null = null;

  private constructor(
    private readonly store: Store,
    readonly manifest: Manifest,
  ) {
    this.segments = manifest.segments.map((files) => new Segment(store, files));
  }

  static async open(store: Store): Promise<Index> {
    const manifest = (await store.manifest()) as Manifest;
    if (manifest.version !== VERSION) throw new SearchFailure("stale");
    const index = new Index(store, manifest);
    if (manifest.mixed) await index.readTraditional();
    return index;
  }

  async readLexicon(): Promise<Lexicon> {
    if (!this.lexicon) {
      const bytes = await this.store.whole(this.manifest.lexicon);
      this.lexicon = new Lexicon(parsed(bytes) as LexiconFile);
    }
    return this.lexicon;
  }

  async readTraditional(): Promise<ReadonlyMap<string, string>> {
    if (!this.simplified) {
      const text = Array.from(new TextDecoder().decode(await this.store.whole(this.manifest.traditional)));
      const pairs = new Map<string, string>();
      for (let place = 0; place + 1 < text.length; place += 2) pairs.set(text[place] as string, text[place + 1] as string);
      this.simplified = pairs;
    }
    return this.simplified;
  }

  /** By segment. */
  columns(): Promise<Columns[]> {
    if (!this.columnsRead) {
      this.columnsRead = Promise.all(this.segments.map(readColumns));
      this.columnsRead.catch(() => (this.columnsRead = null));
    }
    return this.columnsRead;
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SearchFailure("damaged");
  }
}
