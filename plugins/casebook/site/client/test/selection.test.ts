import assert from "node:assert/strict";
import test from "node:test";

import { asColumns, placesOf, type Columns } from "../src/browse/columns";
import { select } from "../src/browse/selection";
import type { Order, State } from "../src/browse/state";

/** Numbers that look random and are the same in every run (Park and Miller's generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function made(seed: number, count: number): Columns {
  const random = numbers(seed);
  const facet = (key: string, size: number, most: number) => ({
    key,
    label: key,
    values: Array.from({ length: size }, (_, place) => [`${key}${place}`] as const),
    of: Array.from({ length: count }, () => {
      const places = Array.from({ length: random(most + 1) }, () => random(size));
      const distinct = [...new Set(places)];
      return distinct.length === 1 ? (distinct[0] as number) : distinct;
    }),
  });
  return {
    form: 1,
    count,
    facets: [facet("a", 3, 1), facet("b", 5, 3), facet("c", 8, 2)],
    name: Array.from({ length: count }, () => random(1000)),
    improvement: Array.from({ length: count }, () => random(50)),
    each: 20,
    rows: "rows",
  };
}

/** The definition, case by case and facet by facet. */
function left(columns: Columns, state: State, but = ""): number[] {
  return Array.from({ length: columns.count }, (_, number) => number).filter((number) =>
    columns.facets.every((facet) => {
      const wanted = facet.key === but ? undefined : state.chosen[facet.key];
      const has = placesOf(facet, number).map((place) => (facet.values[place] || [""])[0]);
      return !wanted || wanted.some((value) => has.includes(value));
    }),
  );
}

test("one walk finds and counts what the definition does", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = numbers(seed * 7919);
    const columns = made(seed, random(40));
    const chosen: Record<string, string[]> = {};
    for (const facet of columns.facets) {
      const values = facet.values.map(([value]) => value).filter(() => random(3) === 0);
      if (random(2) && values.length) chosen[facet.key] = [...values, ...(random(4) ? [] : ["nobody's"])];
    }
    const state: State = { chosen, order: "newest", page: 1 };
    const found = select(columns, state);
    assert.deepEqual(found.cases, left(columns, state), `seed ${seed}`);
    for (const [place, facet] of columns.facets.entries()) {
      const others = left(columns, state, facet.key);
      const counted = facet.values.map((_, value) => others.filter((each) => placesOf(facet, each).includes(value)).length);
      assert.deepEqual(found.counts[place], counted, `seed ${seed}, ${facet.key}`);
    }
  }
});

test("equal cases stay newest first in every order", () => {
  const columns = { ...made(3, 30), name: new Array<number>(30).fill(1), improvement: new Array<number>(30).fill(1) };
  const orders: Order[] = ["newest", "name", "improvement"];
  for (const order of orders) {
    const { cases } = select(columns, { chosen: {}, order, page: 1 });
    assert.deepEqual(cases, [...cases].sort((one, other) => one - other));
  }
});

test("values that no case has leave none, not all", () => {
  const columns = made(5, 20);
  assert.equal(select(columns, { chosen: { a: ["x"] }, order: "newest", page: 1 }).cases.length, 0);
});

test("data of another form are refused", () => {
  assert.equal(asColumns(null), undefined);
  assert.equal(asColumns({ form: 2 }), undefined);
  assert.ok(asColumns({ form: 1 }));
});

test("10,000 cases are walked through", () => {
  const columns = made(11, 10_000);
  const state: State = { chosen: { a: ["a0", "a1"], c: ["c2"] }, order: "improvement", page: 1 };
  assert.deepEqual([...select(columns, state).cases].sort((one, other) => one - other), left(columns, state));
});
