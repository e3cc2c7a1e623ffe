/** How the query was understood, and what to ask instead. */

import type { SearchReply, SearchRequest, Understanding } from "../types";
import { writeAddress } from "./address";
import { element, type Child } from "./dom";

/** Synonyms named; some terms have a dozen. */
const FEW = 5;

export function notes(reply: SearchReply, request: SearchRequest): Child[] {
  const other = (change: Partial<SearchRequest>, label: string) =>
    element("a", { href: writeAddress({ ...request, page: 1, ...change }) }, label);
  const queries = (words: readonly string[]) => words.map((query) => other({ query }, query));
  const synonyms = (each: Understanding) => [
    `已包括同义词：${each.terms.slice(0, FEW).join("、")}`,
    each.terms.length > FEW && `等 ${each.terms.length} 个`,
    "　",
    other({ synonyms: false }, `只找“${each.word}”`),
  ];
  return [
    reply.corrections.length > 0 &&
      note("cb-correction", "您是不是要找：", ...listed(queries(reply.corrections))),
    ...reply.understood.map((each) => {
      if (each.kind === "synonym") return note("", ...synonyms(each));
      if (each.kind === "pinyin") {
        return note("", `按拼音“${each.word}”理解为：`, ...listed(queries(each.terms)));
      }
      return note("", `繁体“${each.word}”按“${each.terms.join("、")}”查找`);
    }),
    !request.synonyms && note("", "没有包括同义词　", other({ synonyms: true }, "也找同义词")),
    reply.related.length > 0 && note("", "相关的说法：", ...listed(queries(reply.related))),
  ];
}

function note(name: string, ...children: Child[]): HTMLElement {
  return element("p", { class: name || null }, ...children);
}

function listed(links: readonly HTMLElement[]): Child[] {
  return links.reduce<Child[]>((all, link, number) => [...all, number > 0 && "、", link], []);
}
