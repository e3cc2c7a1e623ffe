import assert from "node:assert/strict";
import test from "node:test";

import { Matcher } from "../src/ui/matching";

/** The hits' own text. */
function found(words: readonly string[], text: string): string[] {
  return new Matcher(words).spans(text).map(([from, to]) => text.slice(from, to));
}

test("every place of every word is found, in order", () => {
  assert.deepEqual(found(["换型", "圆度"], "圆度、换型、换型"), ["圆度", "换型", "换型"]);
});

test("case and width do not matter", () => {
  assert.deepEqual(found(["spc"], "SPC、Ｓｐｃ、spc"), ["SPC", "Ｓｐｃ", "spc"]);
  assert.deepEqual(found(["ＳＰＣ"], "SPC"), ["SPC"]);
});

test("a character that folds to several is marked whole", () => {
  assert.deepEqual(found(["m2"], "420㎡库房"), ["㎡"]);
  assert.deepEqual(found(["m"], "420㎡"), ["㎡"]);
  assert.deepEqual(found(["2库"], "420㎡库房"), ["㎡库"]);
});

test("characters of two units keep the places after them right", () => {
  assert.deepEqual(found(["换型"], "𠮷𠮷换型"), ["换型"]);
  assert.deepEqual(found(["𠮷"], "换𠮷型"), ["𠮷"]);
});

test("overlapping hits are one, hits side by side are two", () => {
  assert.deepEqual(found(["精益六西", "六西格玛"], "精益六西格玛"), ["精益六西格玛"]);
  assert.deepEqual(found(["aa"], "aaa"), ["aaa"]);
  assert.deepEqual(found(["精益", "六西格玛"], "精益六西格玛"), ["精益", "六西格玛"]);
});

test("runs of white space are alike", () => {
  assert.deepEqual(found(["GB/T 19580"], "GB/T\n  19580"), ["GB/T\n  19580"]);
});

test("signs of patterns are themselves", () => {
  assert.deepEqual(found(["98.6%", "(一)", "\\d", "[a"], "98x6% 98.6% (一) \\d [a"), [
    "98.6%",
    "(一)",
    "\\d",
    "[a",
  ]);
});

test("no words, no hits", () => {
  assert.deepEqual(found([], "text"), []);
  assert.deepEqual(found([" "], "a text"), []);
});
