/**
 * Answers the calls that tests/search/engine.py asks: `node answers.mjs FOLDER`, with the index in FOLDER.
 * A line of JSON `[method, ...values]` in, a line of JSON out. `all` gives the paths of a whole result.
 */

import { readFile, open } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { SearchEngine } from "../src/engine/engine";
import type { Range, Store } from "../src/engine/store";
import type { SearchReply, SearchRequest } from "../src/types";

class FolderStore implements Store {
  constructor(private readonly folder: string) {}

  async manifest(): Promise<unknown> {
    return JSON.parse(await readFile(join(this.folder, "manifest.json"), "utf8"));
  }

  async whole(name: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(this.folder, name)));
  }

  async parts(name: string, _size: number, ranges: readonly Range[]): Promise<Uint8Array[]> {
    const file = await open(join(this.folder, name));
    try {
      const parts: Uint8Array[] = [];
      for (const [from, to] of ranges) {
        const part = new Uint8Array(to - from);
        await file.read(part, 0, part.length, from);
        parts.push(part);
      }
      return parts;
    } finally {
      await file.close();
    }
  }
}

const engine = new SearchEngine(new FolderStore(process.argv[2] as string));

function request(query: string, more: Partial<SearchRequest> = {}): SearchRequest {
  return { query, filters: {}, order: "relevance", page: 1, synonyms: false, debug: false, ...more };
}

/** Every page of a result. */
async function all(query: string, more: Partial<SearchRequest>): Promise<unknown> {
  const paths: string[] = [];
  const first = await engine.search(request(query, more));
  for (let page = 1; ; page += 1) {
    const reply = await engine.search(request(query, { ...more, page }));
    paths.push(...reply.hits.map((hit) => hit.path));
    if (page >= reply.pages) {
      return { first: first.count, firstExact: first.exact, count: reply.count, exact: reply.exact, paths };
    }
  }
}

/** A reply with all that the vocabulary adds. */
async function settled(query: string, more: Partial<SearchRequest>): Promise<SearchReply> {
  const asked = request(query, { synonyms: true, ...more });
  const reply = await engine.search(asked);
  if (reply.complete) return reply;
  await engine.facets(asked);
  return engine.search(asked);
}

const METHODS: Record<string, (...values: never[]) => Promise<unknown>> = {
  all,
  settled,
  facets: (query: string, more: Partial<SearchRequest>) => engine.facets(request(query, more)),
  suggest: (typed: string, limit: number) => engine.suggest(typed, limit),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [method, ...values] = JSON.parse(line) as [string, ...never[]];
  const call = METHODS[method] as (...values: never[]) => Promise<unknown>;
  console.log(JSON.stringify(await call(...values)));
}
