/** The search page's state as its address: `?q=…&city=长沙市&order=newest&page=2&synonyms=0`. */

import { FACETS, type FacetKey, type Order, type SearchRequest } from "../types";

export const ORDERS: readonly (readonly [Order, string])[] = [
  ["relevance", "相关度"],
  ["newest", "最新"],
  ["name", "按拼音"],
];

/** `search` as `location.search` gives it. What it does not say, or says wrongly, is as at first. */
export function readAddress(search: string): SearchRequest {
  const said = new URLSearchParams(search);
  const filters: Partial<Record<FacetKey, readonly string[]>> = {};
  for (const key of FACETS) {
    const values = [...new Set(said.getAll(key).filter(Boolean))];
    if (values.length) filters[key] = values;
  }
  const order = ORDERS.find(([name]) => name === said.get("order"));
  const page = said.get("page") || "";
  return {
    query: said.get("q") || "",
    filters,
    order: order ? order[0] : "relevance",
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    synonyms: said.get("synonyms") !== "0",
    debug: said.get("debug") === "1",
  };
}

/** Beginning in `?`; empty for the page without a query. Only what differs from the first state. */
export function writeAddress(request: SearchRequest): string {
  const said = new URLSearchParams();
  if (request.query) said.set("q", request.query);
  for (const key of FACETS) {
    for (const value of request.filters[key] || []) said.append(key, value);
  }
  if (request.order !== "relevance") said.set("order", request.order);
  if (request.page > 1) said.set("page", String(request.page));
  if (!request.synonyms) said.set("synonyms", "0");
  if (request.debug) said.set("debug", "1");
  const text = said.toString();
  return text && `?${text}`;
}

/** Whether only some cases are asked for. */
export function narrowed(request: SearchRequest): boolean {
  return Object.keys(request.filters).length > 0;
}

/** `request` with `value` of the facet chosen, or no longer; from the first page. */
export function toggled(request: SearchRequest, key: FacetKey, value: string): SearchRequest {
  const before = request.filters[key] || [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const filters = { ...request.filters, [key]: after };
  if (!after.length) delete filters[key];
  return { ...request, filters, page: 1 };
}
