/** The rows of cases: read twenty at a time, as the files have them. */

import { element } from "../../../../search/client/src/ui/dom";
import { load } from "../data";
import { pageAddress } from "../root";
import { chooseButton } from "../tray/choosing";
import { labelOf, placesOf, type Columns } from "./columns";

/** Path, title, summary, whether made up; then name, first, last, unit and relative change of the best metric. */
type Row = readonly [string, string, string, number, string?, string?, string?, string?, string?];

const LINE = ["city", "industry", "year", "size", "level"];

export class Rows {
  private readonly files = new Map<number, Promise<readonly Row[]>>();

  constructor(private readonly columns: Columns) {}

  /** The rows of the cases, in their order. Rejects with a DataFailure. */
  async of(cases: readonly number[]): Promise<HTMLElement[]> {
    const rows = await Promise.all(cases.map(async (number) => this.row(number)));
    return rows.map((row, place) => this.item(row, cases[place] || 0));
  }

  private async row(number: number): Promise<Row> {
    const { each, rows } = this.columns;
    const place = Math.floor(number / each);
    let file = this.files.get(place);
    if (!file) {
      file = load(`${rows}/${place}.json`) as Promise<readonly Row[]>;
      file.catch(() => this.files.delete(place));
      this.files.set(place, file);
    }
    return (await file)[number % each] as Row;
  }

  private item(row: Row, number: number): HTMLElement {
    const [path, title, summary, sample, metric, first, last, unit, relative] = row;
    return element(
      "li",
      { class: "cb-case-row" },
      element("h3", {}, element("a", { href: pageAddress(`cases/${path}/`) }, title)),
      element(
        "p",
        { class: "cb-case-facts" },
        LINE.map((key) => this.labels(key, number).replace(/ /g, "\u00a0"))
          .filter(Boolean)
          .join("\u00a0· "),
        sample > 0 && element("span", { class: "cb-tag cb-tag-sample" }, "示例"),
      ),
      element("p", { class: "cb-case-summary" }, summary),
      element(
        "p",
        { class: "cb-case-line" },
        element("span", {}, `方法：${this.labels("method", number)}`),
        metric !== undefined &&
          element(
            "span",
            { class: "cb-case-result" },
            `${metric} `,
            element("strong", {}, `${first} → ${last}`),
            unit && ` ${unit}`,
            relative && `（${relative}）`,
          ),
      ),
      chooseButton({ path, title }),
    );
  }

  private labels(key: string, number: number): string {
    const facet = this.columns.facets.find((each) => each.key === key);
    return facet ? placesOf(facet, number).map((place) => labelOf(facet, place)).join("、") : "";
  }
}
