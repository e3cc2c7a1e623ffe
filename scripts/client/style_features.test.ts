import assert from "node:assert/strict";
import test from "node:test";

import { newerStyle } from "./style_features.mjs";

const fine = [
  "a { margin: 0; display: grid; gap: 1em; }",
  "a { width: 10em; width: min(10em, 100%); }",
  "a:focus-visible { outline: 1px solid; }",
  "@supports (inset: 0) { a { inset: 0; } }",
  "a { accent-color: red; text-underline-offset: .2em; }",
  "a { -webkit-mask-image: none; mask-image: none; }",
  "a { margin-inline-start: 1em; grid-template-columns: minmax(0, 1fr); }",
];

const newer = {
  "a:is(b, c) { margin: 0; }": 88,
  "a, b:has(c) { margin: 0; }": 105,
  ":where(a) { margin: 0; }": 88,
  "a { & b { margin: 0; } }": 112,
  "a { b { margin: 0; } }": 112,
  "a { display: flex; gap: 1em; }": 84,
  "a { inset: 0; }": 87,
  "a { padding-block: 1em; }": 87,
  "a { width: min(10em, 100%); }": 79,
  "a { width: min(10em, 100%); width: 10em; }": 79,
  "a { aspect-ratio: 1; }": 88,
  "@container (width > 10em) { a { margin: 0; } }": 105,
  "@media (width > 10em) { a { margin: 0; } }": 104,
  "@layer x { a { margin: 0; } }": 99,
  "a:hover, a:focus-visible { margin: 0; }": 86,
  "a { color: color-mix(in srgb, red, blue); }": 111,
  "a { height: 100dvh; }": 108,
};

test("what Chromium 78 reads, or can do without, passes", () => {
  for (const style of fine) assert.deepEqual(newerStyle(style, "x.css"), [], style);
});

test("what it cannot is told with its line", () => {
  for (const [style, since] of Object.entries(newer)) {
    const [told = ""] = newerStyle(`\n${style}`, "x.css");
    assert.match(told, new RegExp(`^x\\.css:2 「.+」要 Chromium ${since}（应为 78 及更早）$`), style);
  }
});
