/** The cases that a reader chose to compare, kept in the browser from page to page. */

/** `path` is 2021/slug. */
export interface Chosen {
  readonly path: string;
  readonly title: string;
}

export const MOST = 4;

const KEY = "casebook.compare";
const CHANGED = "casebook:chosen";
const PATH = /^\d{4}\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** For a browser that keeps nothing: the page's scripts tell one another. */
let held: readonly Chosen[] | undefined;

document.addEventListener(CHANGED, (event) => {
  held = (event as CustomEvent<readonly Chosen[]>).detail;
});

export function chosen(): readonly Chosen[] {
  try {
    return asChosen(JSON.parse(localStorage.getItem(KEY) || "[]"));
  } catch {
    return held || [];
  }
}

/** Keeps the first four of `cases`. */
export function keep(cases: readonly Chosen[]): void {
  const kept = cases.slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    held = kept;
  }
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: kept }));
}

/** `act` after each change, those made in other windows too. */
export function onChange(act: () => void): void {
  document.addEventListener(CHANGED, act);
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) act();
  });
}

export function isPath(text: string): boolean {
  return PATH.test(text);
}

/** What of a stored value can be used; anything may stand there. */
export function asChosen(value: unknown): readonly Chosen[] {
  if (!Array.isArray(value)) return [];
  const good = (value as Partial<Chosen>[]).filter(
    (each) => each && typeof each.path === "string" && isPath(each.path) && typeof each.title === "string",
  ) as Chosen[];
  return good.filter((each, place) => good.findIndex(({ path }) => path === each.path) === place).slice(0, MOST);
}

/** `?case=2021/a&case=2021/b`; nothing in a path needs escaping. */
export function writeCases(paths: readonly string[]): string {
  return paths.length ? `?${paths.map((path) => `case=${path}`).join("&")}` : "";
}

/** The cases an address names, at most four, each once. */
export function readCases(search: string): readonly string[] {
  return [...new Set(new URLSearchParams(search).getAll("case"))].filter(isPath).slice(0, MOST);
}
