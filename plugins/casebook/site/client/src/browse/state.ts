/** What the page shows as its address: `?city=长沙市&city=湘潭市&method=防错&order=name&page=2`. */

export type Order = "newest" | "name" | "improvement";

export const ORDERS: readonly (readonly [Order, string])[] = [
  ["newest", "最新"],
  ["name", "按拼音"],
  ["improvement", "改善幅度"],
];

/** `chosen` has the values of each facet by its key, none empty. */
export interface State {
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly order: Order;
  readonly page: number;
}

/** `search` as `location.search` gives it. What it does not say, or says wrongly, is as at first. */
export function readState(search: string, keys: readonly string[]): State {
  const said = new URLSearchParams(search);
  const chosen: Record<string, readonly string[]> = {};
  for (const key of keys) {
    const values = [...new Set(said.getAll(key).filter(Boolean))];
    if (values.length) chosen[key] = values;
  }
  const order = ORDERS.find(([name]) => name === said.get("order"));
  const page = said.get("page") || "";
  return { chosen, order: order ? order[0] : "newest", page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1 };
}

/** Beginning in `?`, empty for the first state. */
export function writeState(state: State): string {
  const said = new URLSearchParams();
  for (const [key, values] of Object.entries(state.chosen)) {
    for (const value of values) said.append(key, value);
  }
  if (state.order !== "newest") said.set("order", state.order);
  if (state.page > 1) said.set("page", String(state.page));
  const text = said.toString();
  return text && `?${text}`;
}

/** `state` with the facet's value chosen, or no longer; from the first page. */
export function toggled(state: State, key: string, value: string): State {
  const before = state.chosen[key] || [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const chosen = { ...state.chosen, [key]: after };
  if (!after.length) delete chosen[key];
  return { ...state, chosen, page: 1 };
}
