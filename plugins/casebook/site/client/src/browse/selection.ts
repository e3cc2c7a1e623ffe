/** Which cases a choice leaves, and how many each further value would. */

import { placesOf, type Columns, type FacetData } from "./columns";
import type { Order, State } from "./state";

export interface Selection {
  /** Numbers of the cases left, in the order asked for. */
  readonly cases: readonly number[];
  /** For each facet the cases left of each value, whatever is chosen of that facet itself. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * Values of one facet are alternatives, facets are all to be met. One walk over the cases: a case
 * that meets all but one facet counts for that one's values alone.
 */
export function select(columns: Columns, state: State): Selection {
  const wanted = columns.facets.map((facet) => chosenPlaces(facet, state.chosen[facet.key]));
  const counts = columns.facets.map((facet) => new Array<number>(facet.values.length).fill(0));
  const cases: number[] = [];
  for (let number = 0; number < columns.count; number += 1) {
    let missed = -1;
    let misses = 0;
    for (let place = 0; place < wanted.length && misses < 2; place += 1) {
      const places = wanted[place];
      const facet = columns.facets[place];
      if (!places || !facet || meets(facet.of[number], places)) continue;
      missed = place;
      misses += 1;
    }
    if (misses > 1) continue;
    if (misses === 0) cases.push(number);
    for (let place = 0; place < counts.length; place += 1) {
      if (misses === 0 || place === missed) add(counts[place], columns.facets[place], number);
    }
  }
  return { cases: ordered(cases, columns, state.order), counts };
}

/** Undefined where nothing is chosen. Values that no case has leave none. */
function chosenPlaces(facet: FacetData, values: readonly string[] | undefined): Set<number> | undefined {
  if (!values) return undefined;
  const places = facet.values.map(([value], place) => (values.includes(value) ? place : -1));
  return new Set(places.filter((place) => place >= 0));
}

function meets(of: number | readonly number[] | undefined, wanted: ReadonlySet<number>): boolean {
  if (of === undefined) return false;
  return typeof of === "number" ? wanted.has(of) : of.some((place) => wanted.has(place));
}

function add(counts: number[] | undefined, facet: FacetData | undefined, number: number): void {
  if (!counts || !facet) return;
  for (const place of placesOf(facet, number)) counts[place] = (counts[place] || 0) + 1;
}

/** The cases come newest first; sorting is stable from Chromium 70 on. */
function ordered(cases: number[], columns: Columns, order: Order): number[] {
  const { name, improvement } = columns;
  if (order === "name") return cases.sort((one, other) => (name[one] || 0) - (name[other] || 0));
  if (order === "improvement") {
    return cases.sort((one, other) => (improvement[other] || 0) - (improvement[one] || 0));
  }
  return cases;
}
