import assert from "node:assert/strict";
import test from "node:test";

import { readMarks, wordsOf, writeMarks } from "../src/ui/words";

test("words are parted by white space, phrases keep theirs, excluded ones are left out", () => {
  assert.deepEqual(wordsOf("六西格玛　换型"), ["六西格玛", "换型"]);
  assert.deepEqual(wordsOf('"GB/T 19580" 98-99 -追溯 -"反应 计划"'), ["GB/T 19580", "98-99"]);
  assert.deepEqual(wordsOf("“一次 做对”"), ["一次 做对"]);
  assert.deepEqual(wordsOf('"没有写完'), ["没有写完"]);
  assert.deepEqual(wordsOf(' "" “ ” '), []);
});

test("a word is marked once, whatever its case and width", () => {
  assert.equal(wordsOf("SPC spc ＳＰＣ").length, 1);
});

test("an address says the marks only when the query does not", () => {
  const plain = new URLSearchParams(writeMarks("换型 SPC", ["spc", "换型"]));
  assert.deepEqual([...plain.keys()], ["q"]);
  const other = new URLSearchParams(writeMarks("6σ", ["6σ", "Six Sigma"]));
  assert.deepEqual(other.getAll("mark"), ["6σ", "Six Sigma"]);
  assert.equal(other.get("q"), "6σ");
});

test("the words to mark come back from the address", () => {
  for (const [query, marks] of [
    ["换型 六西格玛", ["换型", "六西格玛"]],
    ["lxgm", ["六西格玛"]],
    ['企业:湘江 "a b"', ["a b", "湘江"]],
    ["a&mark=b#c", ["a&mark=b#c"]],
    ["市州:长沙 换型", ["换型"]],
  ] as const) {
    assert.deepEqual(readMarks(writeMarks(query, marks)), marks);
  }
});

test("without a query nothing is marked", () => {
  assert.deepEqual(readMarks(""), []);
  assert.deepEqual(readMarks("?q=+"), []);
  assert.deepEqual(readMarks("?mark=+&q=-x"), []);
});
