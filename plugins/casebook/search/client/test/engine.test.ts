import assert from "node:assert/strict";
import test from "node:test";

import { excerpt, placesIn } from "../src/engine/excerpt";
import { initialKeys, wordKeys } from "../src/engine/grams";
import { reading, syllabled } from "../src/engine/pinyin";
import { decodeCases, decodeSlots } from "../src/engine/postings";
import { parse } from "../src/engine/query";
import { fold } from "../src/fold";

const SIX_SIGMA = [
  { character: "六", syllable: "liu" },
  { character: "西", syllable: "xi" },
  { character: "格", syllable: "ge" },
  { character: "玛", syllable: "ma" },
];

test("a folded text leads back to its source", () => {
  const folded = fold("约３㎡  Σ");
  assert.equal(folded.text, "约3m2 σ");
  assert.deepEqual(folded.at, [0, 1, 2, 2, 3, 5, 6]);
});

test("a query is parted into words, phrases, exclusions and fields", () => {
  const query = parse("质量 -追溯 “测量 系统” 企业：湘江 方法:SPC 年度:2021 注意:火");
  assert.deepEqual(query.words.map((word) => word.text), ["质量", "测量 系统", "注意:火"]);
  assert.deepEqual(query.words.map((word) => word.phrase), [false, true, false]);
  assert.deepEqual(query.excluded.map((word) => word.text), ["追溯"]);
  assert.deepEqual(query.enterprise.map((word) => word.text), ["湘江"]);
  assert.deepEqual(query.facets, [
    { facet: "method", text: "spc" },
    { facet: "year", text: "2021" },
  ]);
  assert.equal(parse("  ").words.length, 0);
  assert.match(parse("-质量").complaint, /要排除/);
  assert.match(parse("质量 -企业:湘江").complaint, /减号/);
});

test("a word is asked for by pairs, Latin by triples; two characters are surely found", () => {
  assert.deepEqual(wordKeys("质").grams.map(({ key }) => key), ["质".charCodeAt(0)]);
  assert.equal(wordKeys("质量").exact, true);
  assert.equal(wordKeys("质量管").exact, false);
  assert.equal(wordKeys("哈哈哈").exact, false);
  assert.equal(wordKeys("spc").exact, true);
  assert.equal(wordKeys("spc").grams.length, 1);
  assert.equal(wordKeys("用spc法").grams.length, 3);
  assert.equal(initialKeys("lx").length, 0);
});

test("pinyin is read in full, by first letters, unfinished, and with characters", () => {
  for (const typed of ["liuxigema", "lxgm", "六xigema", "liu西gm", "liuxigem"]) {
    const found = reading(typed, SIX_SIGMA);
    assert.deepEqual([found?.from, found?.to], [0, 4], typed);
  }
  assert.deepEqual(reading("xige", SIX_SIGMA), { from: 1, to: 3, guessed: 0 });
  assert.equal(reading("liuxb", SIX_SIGMA), undefined);
  const known = new Map(["xi", "an", "xian", "fang"].map((each, number) => [each, number]));
  assert.deepEqual(syllabled("xian", known), [["xian"], ["xi", "an"]]);
  assert.deepEqual(syllabled("xifan", known), [["xi"]]);
});

test("places are decoded, few and many", () => {
  const masks = decodeSlots(Uint8Array.from([3, 0x80 | 5, 64, 0x7f, 1, ...Array<number>(14).fill(0), 0x80]), 3);
  assert.deepEqual(Array.from(masks.subarray(0, 4)), [8, 0, 0, 0]);
  assert.deepEqual(Array.from(masks.subarray(4, 8)), [32, 0, 1, 0]);
  assert.deepEqual(Array.from(masks.subarray(8, 12)), [1, 0, 0, 0x80000000]);
});

test("cases are decoded from bits and from gaps", () => {
  assert.deepEqual(Array.from(decodeCases(Uint8Array.from([0b101, 0x21]), 2, 8).cases), [0, 2]);
  const sparse = decodeCases(Uint8Array.from([5, 0x80, 1, 0x21]), 2, 400);
  assert.deepEqual([Array.from(sparse.cases), Array.from(sparse.weights)], [[5, 133], [1, 2]]);
  assert.throws(() => decodeCases(Uint8Array.from([5]), 2, 400), { kind: "damaged" });
  assert.throws(() => decodeCases(Uint8Array.from([0b1, 0x21]), 2, 8), { kind: "damaged" });
});

test("an excerpt shows the words, and says where it was cut", () => {
  const text = `${"前".repeat(200)}质量${"后".repeat(200)}`;
  const shown = excerpt(text, placesIn(text, ["质量"]));
  assert.equal(shown[0]?.text, "…");
  assert.ok(shown.some((piece) => piece.hit && piece.text === "质量"));
  assert.ok(shown.map((piece) => piece.text).join("").length < 130);
  const folded = "甲㎡乙";
  assert.deepEqual(placesIn(folded, ["m"]), [{ from: 1, to: 2, word: 0 }]);
});
