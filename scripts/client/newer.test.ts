import assert from "node:assert/strict";
import test from "node:test";

import { newer } from "./newer.mjs";

test("a script of the target's time passes", async () => {
  assert.deepEqual(await newer("const [first] = [1];\nconsole.log({ ...{}, first });\n"), []);
});

test("newer methods are named, with what they need", async () => {
  assert.deepEqual(await newer("console.log([1].findLast(Boolean));\n"), [
    "「.findLast」要 Chromium 97（应为 78 及更早）",
  ]);
  assert.match((await newer("structuredClone(1);\n")).join(), /^「structuredClone」要 Chromium 98/);
});

test("a name that only ends alike is let pass", async () => {
  assert.deepEqual(await newer("my_structuredClone(1);\n"), []);
});

test("newer syntax is told", async () => {
  assert.deepEqual(await newer("console.log(window?.name);\n"), ["有 Chromium 78 不认识的语法"]);
});
