/** What a browser as old as the target does not have, syntax or method. */

import { transform } from "esbuild";

import { OLDEST, TARGET } from "./target.mjs";

/**
 * Methods by the Chromium that brought them (MDN's compatibility data). tsconfig.base.json's es2019
 * keeps the language's own out of src/ (and .at() from here: an object of ours may have one), but "dom" has
 * whatever any browser has.
 * @type {ReadonlyArray<readonly [string, number]>}
 */
const METHODS = [
  [".replaceAll(", 85],
  [".findLast(", 97],
  [".findLastIndex(", 97],
  [".toSorted(", 110],
  [".toReversed(", 110],
  [".toSpliced(", 110],
  [".replaceChildren(", 86],
  [".checkVisibility(", 105],
  [".showPopover(", 114],
  [".setHTMLUnsafe(", 124],
  [".getInnerHTML(", 90],
  [".throwIfAborted(", 100],
  ["Promise.any(", 85],
  ["Promise.withResolvers(", 119],
  ["Object.hasOwn(", 93],
  ["Object.groupBy(", 117],
  ["Map.groupBy(", 117],
  ["Array.fromAsync(", 121],
  ["AbortSignal.timeout(", 103],
  ["AbortSignal.any(", 116],
  ["crypto.randomUUID(", 92],
  ["structuredClone(", 98],
  ["reportError(", 95],
  ["Intl.Segmenter", 87],
  ["WeakRef", 84],
  ["AggregateError", 85],
  ["CompressionStream", 80],
  ["new Highlight(", 105],
  ["URLPattern", 95],
  ["URL.canParse(", 120],
  ["startViewTransition(", 111],
  ["navigation.navigate(", 102],
];

/**
 * One line for each thing in `text` that the target lacks.
 * @param {string} text
 */
export async function newer(text) {
  const found = METHODS.filter(([name]) => holds(text, name)).map(
    ([name, since]) => `「${name.replace(/[(.]$/, "")}」要 Chromium ${since}（应为 ${OLDEST} 及更早）`,
  );
  const old = await transform(text, { charset: "utf8", logLevel: "silent", target: TARGET });
  const any = await transform(text, { charset: "utf8", logLevel: "silent", target: "esnext" });
  const known = old.code === any.code && old.warnings.length === 0;
  return known ? found : [...found, `有 Chromium ${OLDEST} 不认识的语法`];
}

/**
 * @param {string} text
 * @param {string} name
 * @returns {boolean}
 */
function holds(text, name) {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const whole = name.startsWith(".") || !/[\w$]/.test(text[at - 1] ?? "");
  return whole || holds(text.slice(at + 1), name);
}
