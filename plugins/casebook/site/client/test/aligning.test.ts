import assert from "node:assert/strict";
import test from "node:test";

import { metricRows, sectionRows } from "../src/compare/aligning";
import type { ComparedCase, Metric } from "../src/compare/case";

function metric(name: string, unit: string): Metric {
  return { key: name.toLowerCase(), name, unit, aim: "", values: [["2020", "1"]], change: "", better: null, benchmark: "" };
}

function made(metrics: Metric[], sections: string[] = []): ComparedCase {
  return {
    form: 1,
    path: "2021/a",
    title: "",
    sample: false,
    facts: [],
    problems: [],
    methods: [],
    summary: "",
    sections: sections.map((name) => ({ name, anchor: name, steps: [] })),
    metrics,
  };
}

test("what most cases have comes first, each in the column of its case", () => {
  const rows = metricRows([made([metric("甲", "%"), metric("CPK", "")]), made([metric("乙", "件"), metric("Cpk", "")])]);
  assert.deepEqual(rows.map(({ name }) => name), ["CPK", "甲", "乙"]);
  assert.deepEqual(rows.map(({ of }) => of.map(Boolean))[1], [true, false]);
});

test("a unit stands at the row only where all agree", () => {
  const [row] = metricRows([made([metric("甲", "小时")]), made([metric("甲", "分钟")])]);
  assert.deepEqual([row?.unit, row?.sameUnit], ["", false]);
  const [same] = metricRows([made([metric("甲", "小时")]), made([metric("甲", "小时")])]);
  assert.deepEqual([same?.unit, same?.sameUnit], ["小时", true]);
});

test("sections of one name stand in one row", () => {
  const rows = sectionRows([made([], ["概况", "效果"]), made([], ["概况", "附录"])]);
  assert.deepEqual(rows.map(({ name, of }) => [name, of.map(Boolean)]), [
    ["概况", [true, true]],
    ["效果", [true, false]],
    ["附录", [false, true]],
  ]);
});

test("nothing to compare is no row", () => {
  assert.deepEqual(metricRows([]), []);
  assert.deepEqual(sectionRows([made([])]), []);
});
