/** The answer to one query, which grows as more of it is read: candidates, and which of them truly hold the words. */

import type { FacetKey, Order, SearchRequest } from "../types";
import { candidates, find, looked } from "./candidates";
import type { Candidate, Found, Sought } from "./candidates";
import { valuesOf } from "./columns";
import type { Columns } from "./columns";
import { findWord, slotsOf } from "./finding";
import type { Match } from "./finding";
import { fold } from "../fold";
import type { Index } from "./index";
import type { Query } from "./query";
import { read } from "./reading";
import type { Read, Wanted } from "./reading";

/** Candidates whose slots are looked at together, then texts that are read together. */
const WINDOW = 15;
export const PAGE = 10;
/** How far both grow while most candidates turn out not to answer: fewer, larger steps. */
const MOST_STEPS = 16;

export class Result {
  /** Known not to hold the words after all. */
  private readonly refuted = new Set<Candidate>();
  private readonly views = new Map<string, View>();

  private constructor(
    readonly index: Index,
    readonly found: Found,
    readonly all: readonly Candidate[],
    private readonly wanted: Wanted,
    private readonly excluded: readonly Match[][],
  ) {}

  /** `sought` are the words in their forms; the query's exclusions and facet words narrow the result. */
  static async of(index: Index, query: Query, sought: readonly Sought[], debug: boolean): Promise<Result> {
    const found = await find(index.segments, sought);
    const excluded = await Promise.all(
      index.segments.map((segment) => Promise.all(query.excluded.map((word) => findWord(segment, word.text)))),
    );
    const columns = query.facets.length ? await index.columns() : [];
    if (query.facets.length) await index.readLexicon();
    const out = excluded.map((matches) => matches.filter((match) => match.exact).map((match) => new Set(match.cases)));
    const all = candidates(found, index.segments).filter(
      (each) =>
        !(out[each.segment] as Set<number>[]).some((cases) => cases.has(each.case)) &&
        query.facets.every(({ facet, text }) => says(columns[each.segment] as Columns, facet, each.case, text, index)),
    );
    const unsure = query.excluded.map((word): Sought => ({ forms: [word.text], enterprise: false }));
    const wanted = { found, excluded: unsure, simplified: index.simplified, debug };
    return new Result(index, found, all, wanted, excluded);
  }

  /** Whether every candidate surely answers. */
  get exact(): boolean {
    return this.found.exact && this.excluded.every((matches) => matches.every((match) => match.exact));
  }

  view(request: SearchRequest): Promise<View> {
    const key = JSON.stringify([request.filters, request.order]);
    let view = this.views.get(key);
    if (!view) this.views.set(key, (view = new View(this)));
    return view.prepared(request);
  }

  /** Candidates not refuted so far that the filters let pass, those of `left` aside. */
  async filtered(filters: SearchRequest["filters"], left?: FacetKey): Promise<Candidate[]> {
    const chosen = (Object.keys(filters) as FacetKey[]).filter((key) => key !== left && (filters[key] || []).length);
    const columns = chosen.length ? await this.index.columns() : [];
    return this.all.filter(
      (each) =>
        !this.refuted.has(each) &&
        chosen.every((key) =>
          valuesOf(columns[each.segment] as Columns, key, each.case).some(([value]) =>
            (filters[key] as readonly string[]).includes(value),
          ),
        ),
    );
  }

  isRefuted(candidate: Candidate): boolean {
    return this.refuted.has(candidate);
  }

  /** Reads candidates whose slots have been looked at; those that do not answer are refuted. */
  async readAll(some: readonly Candidate[]): Promise<(Read | undefined)[]> {
    const reads = await Promise.all(some.map((each) => this.read(each)));
    reads.forEach((each, place) => {
      if (!each) this.refuted.add(some[place] as Candidate);
    });
    return reads;
  }

  private async read(candidate: Candidate): Promise<Read | undefined> {
    const segment = this.index.segments[candidate.segment] as Index["segments"][number];
    const matches = this.excluded[candidate.segment] as Match[];
    const masks = await Promise.all(
      matches.map(async (match) =>
        match.exact ? 0 : ((await slotsOf(segment, match, [candidate.case], true))[0] as number),
      ),
    );
    return read(candidate, segment, this.wanted, masks);
  }

  async look(some: readonly Candidate[], strict: boolean, ahead: boolean): Promise<Candidate[]> {
    const kept = new Set(await looked(some, this.found, this.index.segments, strict, ahead));
    for (const each of some) if (!kept.has(each)) this.refuted.add(each);
    return some.filter((each) => kept.has(each));
  }
}

/** A result filtered and ordered: read from its beginning, as far as the pages that are asked for. */
export class View {
  /** What answers, in order: the words themselves first, then what holds them by other forms only. */
  readonly hits: Read[] = [];
  private waiting: Candidate[] = [];
  private looked: Candidate[] = [];
  private synonyms: Candidate[] = [];
  private deferred: Read[] = [];
  private literal = true;
  /** Texts that were read in vain make the next ones be chosen with more care. */
  private strict = false;
  /** The first candidates are most likely shown, so that their texts are looked up at once. */
  private begun = false;
  private steps = 1;
  private ready: Promise<View> | null = null;
  private order: Order = "relevance";
  private growing: Promise<void> = Promise.resolve();

  constructor(private readonly result: Result) {}

  prepared(request: SearchRequest): Promise<View> {
    if (!this.ready) {
      this.ready = this.prepare(request);
      this.ready.catch(() => (this.ready = null));
    }
    return this.ready;
  }

  private async prepare(request: SearchRequest): Promise<View> {
    this.order = request.order;
    const all = await this.result.filtered(request.filters);
    if (request.order === "relevance") all.sort((a, b) => b.score - a.score || newer(a, b));
    else {
      const columns = await this.result.index.columns();
      const of = (each: Candidate) => columns[each.segment] as Columns;
      const approved = (each: Candidate) => of(each).approved[each.case] as number;
      const name = (each: Candidate) => of(each).name[each.case] as string;
      if (request.order === "newest") all.sort((a, b) => approved(b) - approved(a) || newer(a, b));
      else all.sort((a, b) => compared(name(a), name(b)) || newer(a, b));
    }
    this.waiting = all.filter((each) => !each.bySynonym);
    this.synonyms = all.filter((each) => each.bySynonym);
    return this;
  }

  /** Cases that hold the words, and those that hold them by other forms only, as far as is known. */
  get counts(): { literal: number; synonyms: number } {
    const read = this.hits.filter((each) => !each.bySynonym).length;
    const left = this.waiting.length + this.looked.length;
    const later = this.hits.length - read + this.deferred.length + this.synonyms.length;
    return this.literal ? { literal: read + left, synonyms: later } : { literal: read, synonyms: later + left };
  }

  get unread(): number {
    return this.waiting.length + this.looked.length + this.synonyms.length;
  }

  /** Reads on until there are `count` hits, or no more candidates. One call at a time does the reading. */
  async grow(count: number): Promise<void> {
    const turn = this.growing.then(() => this.readOn(count));
    this.growing = turn.catch(() => undefined);
    return turn;
  }

  private async readOn(count: number): Promise<void> {
    while (this.hits.length < count && (this.unread || this.deferred.length)) {
      if (!this.looked.length && this.waiting.length) {
        const size = WINDOW * this.steps;
        const window = this.waiting.slice(0, size);
        const fresh = window.filter((each) => !this.result.isRefuted(each));
        const kept = await this.result.look(fresh, this.strict, !this.begun);
        this.begun = true;
        this.waiting = this.waiting.slice(size);
        this.found(kept.length, fresh.length);
        if (this.order === "relevance") kept.sort((a, b) => b.score - a.score || newer(a, b));
        this.looked = kept;
      } else if (this.looked.length) {
        const some = this.looked.slice(0, PAGE * this.steps);
        const reads = (await this.result.readAll(some)).filter((each): each is Read => each !== undefined);
        this.looked = this.looked.slice(some.length);
        this.found(reads.length, some.length);
        if (this.order === "relevance") reads.sort((a, b) => b.score - a.score);
        this.hits.push(...reads.filter((each) => each.bySynonym !== this.literal));
        this.deferred.push(...reads.filter((each) => each.bySynonym === this.literal));
      } else {
        this.literal = false;
        this.hits.push(...this.deferred);
        this.deferred = [];
        this.waiting = this.synonyms;
        this.synonyms = [];
      }
    }
  }

  /** When fewer than half of those asked answer, the next are chosen with more care, and more at a time. */
  private found(answering: number, asked: number): void {
    if (answering * 2 >= asked) return;
    this.strict = true;
    this.steps = Math.min(2 * this.steps, MOST_STEPS);
  }
}

function newer(a: Candidate, b: Candidate): number {
  return b.segment - a.segment || b.case - a.case;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a value of the facet, what it is called or another name of it holds the text. */
function says(columns: Columns, facet: FacetKey, number: number, text: string, index: Index): boolean {
  const lexicon = index.lexicon;
  const named = lexicon ? lexicon.entriesOf(text).map((entry) => lexicon.name(entry)) : [];
  return valuesOf(columns, facet, number).some(([value, label]) =>
    [value, label].some((each) => fold(each, index.simplified).text.includes(text) || named.includes(each)),
  );
}
