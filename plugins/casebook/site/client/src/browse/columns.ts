/** All cases by what they can be filtered and ordered by; the form is that of site/browsing/data.py. */

export const FORM = 1;

export interface FacetData {
  readonly key: string;
  readonly label: string;
  /** What stands in the address, and what a reader sees where that is something else. */
  readonly values: readonly (readonly [string, string?])[];
  /** The places in `values` of each case. */
  readonly of: readonly (number | readonly number[])[];
}

export interface Columns {
  readonly form: number;
  readonly count: number;
  readonly facets: readonly FacetData[];
  /** Each case's place by the pinyin of its enterprise. */
  readonly name: readonly number[];
  /** Thousandths of the first value by which its best metric improved. */
  readonly improvement: readonly number[];
  /** Cases whose rows stand in one file. */
  readonly each: number;
  /** Folder of the files with rows. */
  readonly rows: string;
}

/** `value` as columns; undefined when it has another form. */
export function asColumns(value: unknown): Columns | undefined {
  const columns = value as Columns | null;
  return columns && columns.form === FORM ? columns : undefined;
}

/** What a reader sees for a facet's value. */
export function labelOf(facet: FacetData, place: number): string {
  const [value = "", label = value] = facet.values[place] || [];
  return label;
}

/** Places of a case's values of a facet. */
export function placesOf(facet: FacetData, number: number): readonly number[] {
  const places = facet.of[number];
  return places === undefined ? [] : typeof places === "number" ? [places] : places;
}
