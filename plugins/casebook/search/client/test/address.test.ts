import assert from "node:assert/strict";
import test from "node:test";

import type { SearchRequest } from "../src/types";
import { readAddress, toggled, writeAddress } from "../src/ui/address";

const FIRST: SearchRequest = {
  query: "",
  filters: {},
  order: "relevance",
  page: 1,
  synonyms: true,
  debug: false,
};

test("the first state has no address", () => {
  assert.equal(writeAddress(FIRST), "");
  assert.deepEqual(readAddress(""), FIRST);
});

test("every part of the state comes back from its address", () => {
  const state: SearchRequest = {
    query: '"GB/T 19580" 换型 -6σ &q=x#',
    filters: { city: ["长沙市", "湘西土家族苗族自治州"], year: ["2021"] },
    order: "newest",
    page: 12,
    synonyms: false,
    debug: true,
  };
  assert.deepEqual(readAddress(writeAddress(state)), state);
});

test("an address as one writes it by hand is understood", () => {
  const said = readAddress("?q=六西格玛&city=长沙市&city=常德市&order=newest&page=2&synonyms=0");
  assert.deepEqual(said, {
    ...FIRST,
    query: "六西格玛",
    filters: { city: ["长沙市", "常德市"] },
    order: "newest",
    page: 2,
    synonyms: false,
  });
});

test("what an address says wrongly is as at first", () => {
  for (const wrong of ["page=0", "page=-1", "page=1e9", "page=2.5", "page=x", "order=no", "city=", "no=1"]) {
    assert.deepEqual(readAddress(`?${wrong}`), FIRST, wrong);
  }
});

test("a value said twice is chosen once", () => {
  assert.deepEqual(readAddress("?city=长沙市&city=长沙市").filters, { city: ["长沙市"] });
});

test("choosing a value goes to the first page, choosing it again takes it away", () => {
  const once = toggled({ ...FIRST, query: "x", page: 3 }, "city", "长沙市");
  assert.deepEqual([once.filters, once.page], [{ city: ["长沙市"] }, 1]);
  const twice = toggled(once, "city", "常德市");
  assert.deepEqual(twice.filters, { city: ["长沙市", "常德市"] });
  assert.deepEqual(toggled(twice, "city", "长沙市").filters, { city: ["常德市"] });
  assert.deepEqual(toggled(once, "city", "长沙市").filters, {});
});
