/** Rows of the table: what several cases have under one name stands in one row. */

import type { ComparedCase, Metric, Section } from "./case";

export interface MetricRow {
  readonly name: string;
  /** Empty when the cases give it in different units. */
  readonly unit: string;
  readonly sameUnit: boolean;
  /** One for each case, where it has the metric. */
  readonly of: readonly (Metric | undefined)[];
}

export interface SectionRow {
  readonly name: string;
  readonly of: readonly (Section | undefined)[];
}

/** Those that most cases have first, else in the order of the cases. */
export function metricRows(cases: readonly ComparedCase[]): MetricRow[] {
  const keys = [...new Set(flat(cases.map(({ metrics }) => metrics.map(({ key }) => key))))];
  const rows = keys.map((key) => {
    const of = cases.map(({ metrics }) => metrics.find((metric) => metric.key === key));
    const there = of.filter((metric): metric is Metric => !!metric);
    const units = new Set(there.map(({ unit }) => unit));
    const [first] = there;
    return {
      name: first ? first.name : "",
      unit: units.size === 1 && first ? first.unit : "",
      sameUnit: units.size === 1,
      of,
    };
  });
  const shared = (row: MetricRow) => row.of.filter(Boolean).length;
  return rows.sort((one, other) => shared(other) - shared(one));
}

export function sectionRows(cases: readonly ComparedCase[]): SectionRow[] {
  const names = [...new Set(flat(cases.map(({ sections }) => sections.map(({ name }) => name))))];
  return names.map((name) => ({
    name,
    of: cases.map(({ sections }) => sections.find((section) => section.name === name)),
  }));
}

function flat<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return lists.reduce<Item[]>((all, list) => [...all, ...list], []);
}
