import assert from "node:assert/strict";
import test from "node:test";

import { readState, toggled, writeState } from "../src/browse/state";

const KEYS = ["city", "method"];

test("what is written is read again", () => {
  const state = {
    chosen: { city: ["长沙市", "a&b=c#?+ %"], method: ["防错"] },
    order: "name" as const,
    page: 3,
  };
  assert.deepEqual(readState(writeState(state), KEYS), state);
  assert.equal(writeState({ chosen: {}, order: "newest", page: 1 }), "");
});

test("what is said wrongly is as at first", () => {
  const first = { chosen: {}, order: "newest", page: 1 };
  for (const search of ["", "?", "?order=best&page=-1", "?page=1e9&city=&x=y", "?page=99999999", "?__proto__=1"]) {
    assert.deepEqual(readState(search, KEYS), first, search);
  }
  assert.deepEqual(readState("?city=a&city=a", KEYS).chosen, { city: ["a"] });
});

test("choosing begins at the first page, and choosing again takes away", () => {
  const one = toggled({ chosen: {}, order: "name", page: 4 }, "city", "长沙市");
  assert.deepEqual(one, { chosen: { city: ["长沙市"] }, order: "name", page: 1 });
  assert.deepEqual(toggled(one, "city", "长沙市").chosen, {});
});
