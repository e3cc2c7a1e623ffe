/** Answers what the page asks, from the index that a store holds. */

import { foldWord } from "../fold";
import { FACETS } from "../types";
import type { Engine, Facet, FacetReply, FacetValue, SearchReply, SearchRequest, Suggestion, Understanding } from "../types";
import type { Sought } from "./candidates";
import { valuesOf } from "./columns";
import type { Columns } from "./columns";
import { SearchFailure } from "./failure";
import { findWord } from "./finding";
import { Index } from "./index";
import { parse } from "./query";
import type { Query, Word } from "./query";
import { PAGE, Result } from "./result";
import type { Store } from "./store";
import { suggestions } from "./suggesting";
import { corrected, meantByPinyin } from "./understanding";
import type { Meant } from "./understanding";

const KEPT = 6;
const MOST_FORMS = 8;
/** Fewer results than this make the engine look for slips of the pen. */
const FEW = 3;
const READ_FOR_COUNT = 60;
const HAN = /\p{Script=Han}/u;

const LABELS: Record<(typeof FACETS)[number], string> = {
  year: "年度",
  city: "市州",
  direction: "申报方向",
  industry: "行业",
  method: "方法",
  problem: "问题",
};

interface Answer {
  result: Result;
  query: Query;
  understood: Understanding[];
  marks: string[];
  complete: boolean;
}

export class SearchEngine implements Engine {
  private opened: Promise<Index> | null = null;
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(private readonly store: Store) {}

  search(request: SearchRequest): Promise<SearchReply> {
    return this.fresh(() => this.answered(request));
  }

  facets(request: SearchRequest): Promise<FacetReply> {
    return this.fresh(() => this.counted(request));
  }

  suggest(typed: string, limit: number): Promise<readonly Suggestion[]> {
    return this.fresh(async () => suggestions(typed, limit, await this.index()));
  }

  /** When files are gone or odd, a new release may have come: the manifest is read anew, once. */
  private async fresh<Value>(ask: () => Promise<Value>): Promise<Value> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof SearchFailure) || error.kind === "network" || !this.opened) throw error;
      const before = JSON.stringify(await this.opened.then((index) => index.manifest, () => null));
      this.forget();
      const now = JSON.stringify((await this.index()).manifest);
      if (before === now) throw error;
      return ask();
    }
  }

  private forget(): void {
    this.opened = null;
    this.answers.clear();
  }

  private index(): Promise<Index> {
    if (!this.opened) {
      this.opened = Index.open(this.store);
      this.opened.catch(() => (this.opened = null));
    }
    return this.opened;
  }

  private async answered(request: SearchRequest): Promise<SearchReply> {
    const { result, query, understood, marks, complete } = await this.answer(request);
    if (query.complaint) return { ...NOTHING, complaint: query.complaint };
    const view = await result.view(request);
    const page = Math.max(1, request.page);
    await view.grow(page * PAGE);
    const { literal, synonyms } = view.counts;
    const { corrections, related } = await this.advice(query, result, literal, complete);
    return {
      count: literal,
      exact: result.exact || !view.unread,
      synonymCount: synonyms,
      page,
      pages: Math.ceil((literal + synonyms) / PAGE),
      hits: view.hits.slice((page - 1) * PAGE, page * PAGE).map((each) => ({ ...each.hit, bySynonym: each.bySynonym })),
      understood,
      corrections,
      related,
      marks,
      complete,
      complaint: "",
    };
  }

  /** The answer to a query, kept for its pages, facets and orders. */
  private async answer(request: SearchRequest): Promise<Answer> {
    const index = await this.index();
    const key = JSON.stringify([request.query.trim(), request.synonyms, request.debug, Boolean(index.lexicon)]);
    let answer = this.answers.get(key);
    if (!answer) {
      answer = this.find(request, index);
      answer.catch(() => this.answers.delete(key));
      this.answers.set(key, answer);
      for (const other of this.answers.keys()) if (this.answers.size > KEPT) this.answers.delete(other);
    }
    return answer;
  }

  private async find(request: SearchRequest, index: Index): Promise<Answer> {
    const understood: Understanding[] = [];
    let query = parse(request.query, index.simplified);
    if (query.complaint) return { result: await Result.of(index, query, [], false), query, understood, marks: [], complete: true };
    let absent = await absentWords(query, index);
    if (absent.some((word) => HAN.test(word.text)) && !index.simplified) {
      query = parse(request.query, await index.readTraditional());
      absent = await absentWords(query, index);
    }
    for (const word of index.simplified ? query.words : []) {
      if (word.text !== foldWord(word.typed)) understood.push({ kind: "traditional", word: word.typed, terms: [word.text] });
    }
    const sought: Sought[] = [];
    for (const word of [...query.words, ...query.enterprise]) {
      const enterprise = query.enterprise.includes(word);
      sought.push({ forms: await this.forms(word, absent.includes(word), request, index, understood), enterprise });
    }
    const result = await Result.of(index, query, sought, request.debug);
    const marks = ([] as string[]).concat(...sought.map((word) => word.forms));
    return { result, query, understood, marks, complete: Boolean(index.lexicon) };
  }

  /** The word itself, or what it means as pinyin when it stands nowhere; then its other names. */
  private async forms(
    word: Word,
    absent: boolean,
    request: SearchRequest,
    index: Index,
    understood: Understanding[],
  ): Promise<string[]> {
    const meant = absent && !word.phrase ? await meantByPinyin(word.text, index) : [];
    let forms = [word.text];
    if (meant.length) {
      forms = meant.map((each) => foldWord(each.text, index.simplified));
      understood.push({ kind: "pinyin", word: word.typed, terms: meant.map((each) => each.text) });
    }
    if (request.synonyms && !word.phrase && index.lexicon) {
      const lexicon = index.lexicon;
      const terms = ([] as string[]).concat(...forms.map((form) => lexicon.synonyms(form)));
      const others = parseTerms(terms, index).filter((term) => !forms.some((form) => term.includes(form)));
      if (others.length) {
        const shown = terms.filter((term) => others.includes(parseTerms([term], index)[0] as string));
        const itself = meant.length ? (meant[0] as Meant).text : word.typed;
        understood.push({ kind: "synonym", word: itself, terms: Array.from(new Set(shown)) });
      }
      forms = Array.from(new Set([...forms, ...others])).slice(0, MOST_FORMS);
    }
    return forms;
  }

  private async advice(
    query: Query,
    result: Result,
    count: number,
    complete: boolean,
  ): Promise<{ corrections: string[]; related: string[] }> {
    if (!complete && count >= FEW) return { corrections: [], related: [] };
    const { index, found } = result;
    const lexicon = await index.readLexicon();
    const corrections: string[] = [];
    for (const [place, word] of query.words.entries()) {
      if (word.phrase || found.holding[place] as number >= FEW || lexicon.entriesOf(word.text).length) continue;
      for (const term of await corrected(word.text, index)) {
        corrections.push(query.words.map((each) => (each === word ? quotedTerm(term) : each.typed)).join(" "));
      }
    }
    const related = ([] as string[]).concat(...query.words.map((word) => lexicon.related(word.text)));
    return { corrections: corrections.slice(0, 3), related: Array.from(new Set(related)).slice(0, 6) };
  }

  private async counted(request: SearchRequest): Promise<FacetReply> {
    const { result, query } = await this.answer(request);
    if (query.complaint) return { facets: [], exact: true };
    const view = await result.view(request);
    if (!result.exact && view.unread && view.unread <= READ_FOR_COUNT) await view.grow(Infinity);
    const columns = await result.index.columns();
    const facets = await Promise.all(
      FACETS.map(async (key): Promise<Facet> => {
        const counts = new Map<string, FacetValue>();
        for (const each of await result.filtered(request.filters, key)) {
          for (const [value, label] of valuesOf(columns[each.segment] as Columns, key, each.case)) {
            const known = counts.get(value);
            counts.set(value, { value, label, count: (known ? known.count : 0) + 1 });
          }
        }
        for (const value of request.filters[key] || []) {
          if (!counts.has(value)) counts.set(value, { value, label: value, count: 0 });
        }
        const values = Array.from(counts.values());
        values.sort((a, b) => (key === "year" ? Number(b.value) - Number(a.value) : b.count - a.count || (a.value < b.value ? -1 : 1)));
        return { key, label: LABELS[key], values };
      }),
    );
    await result.index.readLexicon();
    return { facets, exact: result.exact || !view.unread };
  }
}

/** Words that no segment holds. */
async function absentWords(query: Query, index: Index): Promise<Word[]> {
  const words = [...query.words, ...query.enterprise];
  const counts = await Promise.all(
    words.map((word) => Promise.all(index.segments.map((segment) => findWord(segment, word.text)))),
  );
  return words.filter((_, place) => (counts[place] as { cases: Uint32Array }[]).every((match) => !match.cases.length));
}

function parseTerms(terms: readonly string[], index: Index): string[] {
  return ([] as string[]).concat(
    ...terms.map((term) => parse(`"${term}"`, index.simplified).words.map((word) => word.text)),
  );
}

function quotedTerm(term: string): string {
  return /\s/.test(term) ? `"${term}"` : term;
}

const NOTHING: SearchReply = {
  count: 0,
  exact: true,
  synonymCount: 0,
  page: 1,
  pages: 0,
  hits: [],
  understood: [],
  corrections: [],
  related: [],
  marks: [],
  complete: true,
  complaint: "",
};
