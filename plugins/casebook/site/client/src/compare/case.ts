/** What is compared of a case; the form is that of site/comparing.py. */

export const FORM = 1;

export interface Section {
  readonly name: string;
  readonly anchor: string;
  /** Headings below it, each with its anchor. */
  readonly steps: readonly (readonly [string, string])[];
}

export interface Metric {
  /** The same for metrics of one name, however it is spelt. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly aim: string;
  /** Years and values, the earliest first. */
  readonly values: readonly (readonly [string, string])[];
  readonly change: string;
  readonly better: boolean | null;
  readonly benchmark: string;
}

export interface ComparedCase {
  readonly form: number;
  readonly path: string;
  readonly title: string;
  readonly sample: boolean;
  readonly facts: readonly (readonly [string, string])[];
  /** Names and the addresses of their pages. */
  readonly problems: readonly (readonly [string, string])[];
  readonly methods: readonly (readonly [string, string])[];
  readonly summary: string;
  readonly sections: readonly Section[];
  readonly metrics: readonly Metric[];
}

/** `value` as a case; undefined when it has another form. */
export function asCase(value: unknown): ComparedCase | undefined {
  const read = value as ComparedCase | null;
  return read && read.form === FORM ? read : undefined;
}
