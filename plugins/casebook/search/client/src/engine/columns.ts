/** Facets and orders of a segment's cases (columns.py). */

import { SearchFailure } from "./failure";
import type { Segment } from "./segment";
import type { FacetKey } from "../types";

interface Column {
  /** Each value with what it is called. */
  values: readonly (readonly [string, string])[];
  /** By case, numbers of its values. */
  of: readonly (readonly number[])[];
}

export interface Columns {
  /** By case, the day of approval. */
  approved: readonly number[];
  /** By case, a key that orders by pinyin. */
  name: readonly string[];
  facets: Record<FacetKey, Column>;
}

export async function readColumns(segment: Segment): Promise<Columns> {
  const text = new TextDecoder().decode(await segment.columns());
  let columns: Columns;
  try {
    columns = JSON.parse(text) as Columns;
  } catch {
    throw new SearchFailure("damaged");
  }
  if (columns.approved.length !== segment.cases) throw new SearchFailure("damaged");
  return columns;
}

/** Values of the case, as the address writes them. */
export function valuesOf(columns: Columns, facet: FacetKey, number: number): readonly (readonly [string, string])[] {
  const column = columns.facets[facet];
  return (column.of[number] as readonly number[]).map((value) => column.values[value] as readonly [string, string]);
}
