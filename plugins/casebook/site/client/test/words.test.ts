import assert from "node:assert/strict";
import { test } from "node:test";

import { isoDay } from "../src/citation.ts";
import { guess } from "../src/lost.ts";
import { sentences } from "../src/sentences.ts";

test("a text is said sentence by sentence", () => {
  assert.deepEqual(sentences("先校尺子。再改“参数；”最后守住！"), [
    "先校尺子。",
    "再改“参数；”",
    "最后守住！",
  ]);
  assert.deepEqual(sentences(""), []);
  assert.deepEqual(sentences("。"), []);
});

test("a sentence without end is broken at a comma, or anywhere", () => {
  const long = `${"甲".repeat(100)}，${"乙".repeat(100)}`;
  assert.deepEqual(sentences(long), [`${"甲".repeat(100)}，`, "乙".repeat(100)]);
  const endless = sentences("丙".repeat(1000));
  assert.equal(endless.join(""), "丙".repeat(1000));
  assert.ok(endless.every((piece) => piece.length <= 120));
});

test("a lost address is searched by its last words", () => {
  assert.equal(guess("/cases/2021/xiangjiang-jingyi/"), "xiangjiang");
  assert.equal(guess("/sub/methods/spc/index.html"), "spc");
  assert.equal(guess("/cases/2031/"), "");
  assert.equal(guess("/"), "");
  assert.equal(guess("/%E8%B4%A8%E9%87%8F/"), "质量");
  assert.equal(guess("/%ff/"), "");
});

test("days are written as standards do", () => {
  assert.equal(isoDay(new Date(2021, 0, 5)), "2021-01-05");
});
