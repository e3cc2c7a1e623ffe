/** The comparison as a table: a column for each case, a row for what they have in common. */

import { button, element, type Child } from "../../../../search/client/src/ui/dom";
import { pageAddress } from "../root";
import { metricRows, sectionRows, type MetricRow } from "./aligning";
import type { ComparedCase, Metric, Section } from "./case";

const NONE = "—";

/** `remove` is told the path of a case that is no longer to be compared. */
export function compareTable(cases: readonly ComparedCase[], remove: (path: string) => void): HTMLElement {
  const across = cases.length + 1;
  const metrics = metricRows(cases);
  const shared = metrics.filter(isShared);
  const own = metrics.filter((each) => !isShared(each));
  return element(
    "div",
    { class: "cb-compare-scroll", tabindex: "0", role: "region", "aria-label": "案例比较表" },
    element(
      "table",
      { class: `cb-compare-table cb-of-${cases.length}` },
      element("caption", { class: "cb-hidden" }, `${cases.length} 个案例的比较`),
      element("thead", {}, element("tr", {}, element("td", {}), ...cases.map((each) => head(each, remove)))),
      group("企业", across, factRows(cases)),
      group("问题与方法", across, [
        row("问题", cases.map((each) => links(each.problems))),
        row("方法", cases.map((each) => links(each.methods))),
        row("摘要", cases.map((each) => [each.summary])),
      ]),
      group("共有的指标", across, shared.length ? shared.map((each) => metricRow(each)) : [noneShared(across)]),
      own.length > 0 &&
        group("各自的指标", across, [ownRow(own, cases.length)]),
      group(
        "做法（章节）",
        across,
        sectionRows(cases).map(({ name, of }) => {
          const cells = row(name, of.map((section, place) => steps(cases[place], section)));
          // On paper its links say nothing.
          cells.classList.toggle("cb-compare-only-links", !of.some((section) => section?.steps.length));
          return cells;
        }),
      ),
    ),
  );
}

function head(each: ComparedCase, remove: (path: string) => void): HTMLElement {
  return element(
    "th",
    { scope: "col" },
    element("a", { href: caseAddress(each) }, each.title),
    each.sample && element("span", { class: "cb-tag cb-tag-sample" }, "示例"),
    button("去掉", () => remove(each.path), { class: "cb-compare-remove", "aria-label": `不比较：${each.title}` }),
  );
}

function group(name: string, across: number, rows: readonly HTMLElement[]): HTMLElement {
  const head = element("th", { scope: "rowgroup", colspan: String(across), class: "cb-compare-group" }, name);
  return element("tbody", {}, element("tr", {}, head), ...rows);
}

function row(name: Child, cells: readonly (readonly Child[])[]): HTMLElement {
  const filled = cells.map((cell) => element("td", {}, ...(cell.some(Boolean) ? cell : [NONE])));
  return element("tr", {}, element("th", { scope: "row" }, name), ...filled);
}

function factRows(cases: readonly ComparedCase[]): HTMLElement[] {
  const [first] = cases;
  if (!first) return [];
  return first.facts.map(([label], place) =>
    row(label, cases.map(({ facts }) => [(facts[place] || ["", ""])[1]])),
  );
}

function links(named: readonly (readonly [string, string])[]): Child[] {
  return named.map(([name, path]) => element("a", { class: "cb-tag", href: pageAddress(path) }, name));
}

function metricRow({ name, unit, sameUnit, of }: MetricRow): HTMLElement {
  const note = sameUnit ? unit && `（${unit}）` : "（单位不同）";
  const label = element("span", {}, name, note && element("span", { class: "cb-compare-unit" }, note));
  return row(label, of.map((metric) => (metric ? metricCell(metric, sameUnit) : [])));
}

function isShared({ of }: MetricRow): boolean {
  return of.filter(Boolean).length > 1;
}

function noneShared(across: number): HTMLElement {
  return element("tr", {}, element("td", { colspan: String(across) }, "没有名称相同的指标。"));
}

/** Longer than the rest of a sheet may be: paper breaks it between two metrics. */
function ownRow(own: readonly MetricRow[], count: number): HTMLElement {
  const cells = Array.from({ length: count }, (_, place) => ownMetrics(own, place));
  const all = row("指标", cells);
  all.classList.add("cb-compare-long");
  return all;
}

/** What only this case has, one below the other: a row each would be a desert of dashes. */
function ownMetrics(rows: readonly MetricRow[], place: number): Child[] {
  return rows.reduce<Child[]>((all, { of }) => {
    const metric = of[place];
    if (!metric) return all;
    const unit = metric.unit && `（${metric.unit}）`;
    const name = element("p", { class: "cb-compare-name" }, `${metric.name}${unit}`);
    return [...all, element("div", { class: "cb-compare-own" }, name, ...metricCell(metric, true))];
  }, []);
}

function metricCell(metric: Metric, sameUnit: boolean): Child[] {
  const first = metric.values[0];
  const last = metric.values[metric.values.length - 1];
  if (!first || !last) return [];
  const unit = sameUnit ? "" : ` ${metric.unit}`;
  const whole = metric.values.map(([year, value]) => `${year} 年 ${value}`).join("，");
  const worse = metric.better === false ? " cb-compare-worse" : "";
  return [
    element(
      "p",
      { class: "cb-compare-value" },
      first === last ? last[1] : `${first[1]} → `,
      first !== last && element("strong", {}, last[1]),
      unit,
    ),
    metric.change && element("p", { class: `cb-compare-change${worse}` }, metric.change),
    element("p", { class: "cb-compare-small" }, `${whole}；${metric.aim}`),
    metric.benchmark && element("p", { class: "cb-compare-small" }, metric.benchmark),
  ];
}

function steps(each: ComparedCase | undefined, section: Section | undefined): Child[] {
  if (!each || !section) return [];
  const link = (text: string, anchor: string) => element("a", { href: caseAddress(each, anchor) }, text);
  return [
    section.steps.length > 0 &&
      element("ol", {}, ...section.steps.map(([text, anchor]) => element("li", {}, link(text, anchor)))),
    element("p", { class: "cb-compare-small cb-compare-read" }, link("读这一章", section.anchor)),
  ];
}

function caseAddress(each: ComparedCase, anchor = ""): string {
  return pageAddress(`cases/${each.path}/`, "", anchor);
}
