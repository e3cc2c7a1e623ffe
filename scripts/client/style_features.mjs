/** What a style sheet asks of a browser that the target does not have, found by postcss. */

import postcss from "postcss";

import { OLDEST } from "./target.mjs";

/**
 * Selectors that a browser does not know make it drop the whole rule.
 * @type {ReadonlyArray<readonly [RegExp, number]>}
 */
const SELECTORS = [
  [/:is\(/, 88],
  [/:where\(/, 88],
  [/:has\(/, 105],
  [/:not\([^()]*,/, 88],
  [/:dir\(/, 120],
  [/:user-(?:in)?valid/, 119],
  [/:modal/, 105],
  [/:popover-open/, 114],
  [/::marker/, 86],
  [/::backdrop\S/, 122],
  [/&/, 112],
];

/** What reading does without: the browser's own look stands in. */
const GRACEFUL = new Set([
  "accent-color",
  "text-autospace",
  "text-spacing-trim",
  "text-underline-offset",
  "text-underline-position",
  "text-decoration-thickness",
  "text-wrap",
  "hanging-punctuation",
  "forced-color-adjust",
  "print-color-adjust",
  "scrollbar-gutter",
  "scrollbar-width",
  "scrollbar-color",
  "overscroll-behavior",
  "content-visibility",
  "contain-intrinsic-size",
  "page",
]);

/** @type {ReadonlyArray<readonly [RegExp, number]>} */
const PROPERTIES = [
  [/^inset(?:-|$)/, 87],
  [/^(?:margin|padding|border)-(?:inline|block)$/, 87],
  [/^border-(?:inline|block)-(?:color|style|width)$/, 87],
  [/^border-(?:start|end)-(?:start|end)-radius$/, 89],
  [/^aspect-ratio$/, 88],
  [/^container(?:-|$)/, 105],
  [/^(?:translate|rotate|scale)$/, 104],
  [/^mask(?:-image|-size|-position|-repeat)?$/, 120],
  [/^appearance$/, 84],
  [/^line-clamp$/, 999],
  [/^accent-color$/, 93],
  [/^content-visibility$/, 85],
];

/** @type {ReadonlyArray<readonly [RegExp, number]>} */
const VALUES = [
  [/(?<![\w-])(?:min|max|clamp)\(/, 79],
  [/(?<![\w-])(?:color-mix|oklch|oklab|lab|lch|color|light-dark)\(/, 111],
  [/\d(?:dvh|svh|lvh|dvw|svw|lvw|dvb|dvi)\b/, 108],
  [/\d(?:cqw|cqh|cqi|cqb|cqmin|cqmax)\b/, 105],
  [/(?<![\w-])subgrid(?![\w-])/, 117],
  [/(?<![\w-])revert(?![\w-])/, 84],
  [/(?<![\w-])(?:round|mod|rem|sin|cos|pow|sqrt)\(/, 111],
];

/** @type {ReadonlyArray<readonly [string, number]>} */
const AT_RULES = [
  ["container", 105],
  ["layer", 99],
  ["property", 85],
  ["scope", 118],
  ["starting-style", 117],
];

/**
 * One line for each thing in the sheet that the target lacks and for which nothing stands in.
 * @param {string} text
 * @param {string} name
 */
export function newerStyle(text, name) {
  /** @type {string[]} */
  const found = [];
  /** @type {(node: import("postcss").Node, what: string, since: number) => void} */
  const tell = (node, what, since) => {
    if (since <= OLDEST || supported(node)) return;
    const line = node.source?.start?.line ?? 0;
    found.push(`${name}:${line} 「${what}」要 Chromium ${since}（应为 ${OLDEST} 及更早）`);
  };
  const sheet = postcss.parse(text, { from: name });
  sheet.walkAtRules((rule) => {
    for (const [at, since] of AT_RULES) if (rule.name === at) tell(rule, `@${at}`, since);
    if (rule.name === "media" && /[<>]/.test(rule.params)) tell(rule, "@media 的 < >", 104);
    if (rule.parent?.type === "rule") tell(rule, "嵌套", 112);
  });
  sheet.walkRules((rule) => {
    for (const [selector, since] of SELECTORS) {
      if (selector.test(rule.selector)) tell(rule, selector.source.replace(/\\/g, ""), since);
    }
    if (rule.parent?.type === "rule") tell(rule, "嵌套", 112);
    const focus = rule.selectors.filter((each) => each.includes(":focus-visible"));
    // Alone in its rule it may be dropped: the browser's own ring is left.
    if (focus.length > 0 && focus.length < rule.selectors.length) tell(rule, ":focus-visible", 86);
    declarations(rule, tell);
  });
  return found;
}

/**
 * @param {import("postcss").Rule} rule
 * @param {(node: import("postcss").Node, what: string, since: number) => void} tell
 */
function declarations(rule, tell) {
  const own = rule.nodes.filter((node) => node.type === "decl");
  const flex = own.some(({ prop, value }) => prop === "display" && /flex/.test(value));
  /** @type {Set<string>} */
  const said = new Set();
  for (const declaration of own) {
    const { prop, value } = declaration;
    if (flex && /^(?:row-|column-)?gap$/.test(prop)) tell(declaration, "flex 里的 gap", 84);
    let known = true;
    const newer = [
      ...PROPERTIES.filter(([pattern]) => pattern.test(prop)),
      ...VALUES.filter(([pattern]) => pattern.test(value)),
    ];
    for (const [pattern, since] of newer) {
      known = known && since <= OLDEST;
      const prefixed = own.some((other) => other.prop === `-webkit-${prop}`);
      if (!said.has(prop) && !prefixed && !GRACEFUL.has(prop)) {
        tell(declaration, pattern.test(prop) ? prop : `${prop}: ${value}`, since);
      }
    }
    // What stands before it in the rule is what an older browser keeps to.
    if (known) said.add(prop);
  }
}

/**
 * Whether the target reads past the node: it stands in an @supports of its own.
 * @param {import("postcss").Node} node
 */
function supported(node) {
  for (let above = node.parent; above; above = above.parent) {
    if (above.type === "atrule" && "name" in above && above.name === "supports") return true;
  }
  return false;
}
