/** What the page asks of the engine, and what the engine answers. All of it can be posted to a worker. */

/** The facets a result can be narrowed by; the keys stand in the address (`?city=长沙市`). */
export type FacetKey = "year" | "city" | "direction" | "industry" | "method" | "problem";

export const FACETS: readonly FacetKey[] = [
  "year",
  "city",
  "direction",
  "industry",
  "method",
  "problem",
];

export type Order = "relevance" | "newest" | "name";

export interface SearchRequest {
  /** As typed. */
  query: string;
  /** Chosen values by facet; several of one facet mean any of them. */
  filters: Partial<Record<FacetKey, readonly string[]>>;
  order: Order;
  /** From 1. */
  page: number;
  /** Whether a word that is a term of the vocabulary also finds the entry's other names. */
  synonyms: boolean;
  /** Whether each hit explains its score. */
  debug: boolean;
}

/** A run of text; `hit` when a word of the query stands there. */
export interface Piece {
  text: string;
  hit: boolean;
}

export interface Passage {
  /** The id of the heading it stands under, empty before the first one. */
  anchor: string;
  /** Name of the section, with that of the section around it. */
  section: string;
  pieces: readonly Piece[];
}

export interface Hit {
  /** The case's page below the site's root, ending in `/`. */
  path: string;
  title: readonly Piece[];
  /** City, industry, year, level. */
  line: string;
  passages: readonly Passage[];
  /** A word stands in the case only by another name of the vocabulary's entry. */
  bySynonym: boolean;
  /** Label of each part of the score, with its value; only when asked for. */
  score?: readonly (readonly [string, number])[];
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface Facet {
  key: FacetKey;
  label: string;
  values: readonly FacetValue[];
}

/** How a word of the query was understood, where that is not plain. */
export interface Understanding {
  /** pinyin: the word was read as `terms`; synonym: `terms` are searched too; traditional: read as simplified. */
  kind: "pinyin" | "synonym" | "traditional";
  word: string;
  terms: readonly string[];
}

export interface SearchReply {
  /** Cases that hold every word. */
  count: number;
  /** False when `count` may be a little too high: not every case of it has been read (shown as 约). */
  exact: boolean;
  /** Cases found only by synonyms; they come after the others. */
  synonymCount: number;
  page: number;
  pages: number;
  hits: readonly Hit[];
  understood: readonly Understanding[];
  /** Whole queries to try instead, best first (您是不是要找). */
  corrections: readonly string[];
  /** Related terms of the vocabulary to search for next. */
  related: readonly string[];
  /** What to mark in an opened case: the words with their synonyms. */
  marks: readonly string[];
  /**
   * False when the vocabulary was not at hand yet, so that synonyms, related terms and corrections are
   * lacking: ask once more, after the facets, and show what came in addition.
   */
  complete: boolean;
  /** A fault in the query's own words, in Chinese (an unknown field, nothing but exclusions); empty when fine. */
  complaint: string;
}

export interface FacetReply {
  facets: readonly Facet[];
  /** As in SearchReply. */
  exact: boolean;
}

export interface Suggestion {
  /** The query it stands for. */
  query: string;
  /** 方法, 问题, 市州, 行业, 企业, 案例, 小标题. */
  kind: string;
  pieces: readonly Piece[];
  /** How it was understood: the pinyin of the term, another name. */
  note: string;
  /** The case's page, when the suggestion is one case. */
  path: string;
}

/** What a page can ask. Each call rejects with a SearchFailure's message in Chinese. */
export interface Engine {
  search(request: SearchRequest): Promise<SearchReply>;
  /** Counts over the whole result of `request`, its own facet's filter left out. */
  facets(request: SearchRequest): Promise<FacetReply>;
  /** At most `limit` suggestions for what is typed so far. */
  suggest(typed: string, limit: number): Promise<readonly Suggestion[]>;
}
