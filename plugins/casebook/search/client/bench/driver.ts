/** What scripts/bench.py drives: the engine without the page's own parts, its worker being search.js as on the site. */

import { connect } from "../src/engine/connect";
import type { Engine, SearchReply, SearchRequest } from "../src/types";

interface Found {
  /** Milliseconds from the call to the reply. */
  ms: number;
  count: number;
  exact: boolean;
  paths: string[];
}

interface Bench {
  open(script: string): void;
  /** What a page shows first. */
  search(query: string, page: number): Promise<Found>;
  /** Paths of the first results, the vocabulary being at hand. */
  ranked(query: string): Promise<string[]>;
  corrections(query: string): Promise<readonly string[]>;
  /** Queries that are suggested. */
  suggest(typed: string): Promise<string[]>;
}

let engine: Engine;

function request(query: string, page: number, synonyms: boolean): SearchRequest {
  return { query, filters: {}, order: "relevance", page, synonyms, debug: false };
}

async function settled(query: string): Promise<SearchReply> {
  const asked = request(query, 1, true);
  const reply = await engine.search(asked);
  if (reply.complete) return reply;
  await engine.facets(asked);
  return engine.search(asked);
}

(window as unknown as { bench: Bench }).bench = {
  open(script) {
    engine = connect(new URL(script, location.href).href, new URL("./", location.href).href);
  },

  async search(query, page) {
    const start = performance.now();
    const reply = await engine.search(request(query, page, false));
    const ms = performance.now() - start;
    if (reply.complaint) throw new Error(reply.complaint);
    return { ms, count: reply.count, exact: reply.exact, paths: reply.hits.map((hit) => hit.path) };
  },

  async ranked(query) {
    return (await settled(query)).hits.map((hit) => hit.path);
  },

  async corrections(query) {
    return (await settled(query)).corrections;
  },

  async suggest(typed) {
    return (await engine.suggest(typed, 5)).map((each) => each.query);
  },
};
