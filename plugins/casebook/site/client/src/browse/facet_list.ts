/** One facet: its values with live counts, the most common at first. */

import { element } from "../../../../search/client/src/ui/dom";
import { labelOf, type FacetData } from "./columns";

/** Values shown before 更多 is pressed; a facet with few more shows them all. */
const FEW = 6;
const SEARCHABLE = 15;

interface Item {
  readonly item: HTMLElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: string;
}

export class FacetList {
  readonly field: HTMLElement;
  private readonly items: readonly Item[];
  private readonly more = element("button", { type: "button", class: "cb-more-values" });
  private readonly finder: HTMLInputElement | undefined;
  private whole: boolean;
  private counts: readonly number[] = [];

  constructor(
    private readonly facet: FacetData,
    choose: (value: string) => void,
  ) {
    this.items = facet.values.map(([value], place) => this.item(value, place, choose));
    this.whole = this.items.length <= FEW + 2;
    this.more.addEventListener("click", () => this.showAll());
    if (this.items.length > SEARCHABLE) {
      this.finder = element("input", {
        type: "search",
        class: "cb-facet-finder",
        placeholder: `在 ${this.items.length} 项中找`,
        "aria-label": `在${facet.label}中找`,
        autocomplete: "off",
      });
      this.finder.addEventListener("input", () => this.arrange());
    }
    this.field = element(
      "fieldset",
      { class: "cb-facet" },
      element("legend", {}, facet.label),
      this.finder,
      element("ul", {}, ...this.items.map(({ item }) => item)),
      this.more,
    );
  }

  show(counts: readonly number[], chosen: readonly string[]): void {
    this.counts = counts;
    for (const [place, { item, box, count }] of this.items.entries()) {
      const number = counts[place] || 0;
      const [value] = this.facet.values[place] || [""];
      box.checked = chosen.includes(value);
      count.textContent = String(number);
      item.classList.toggle("cb-none", number === 0 && !box.checked);
    }
    this.arrange();
  }

  /** Values keep their order; which of them are seen changes, never what is chosen or has the focus. */
  private arrange(): void {
    const typed = this.finder ? this.finder.value.trim().toLowerCase() : "";
    const ranked = this.items.map((_, place) => place).filter((place) => (this.counts[place] || 0) > 0);
    ranked.sort((one, other) => (this.counts[other] || 0) - (this.counts[one] || 0) || one - other);
    const common = new Set(ranked.slice(0, FEW));
    let hidden = 0;
    for (const [place, { item, box, label }] of this.items.entries()) {
      const kept = box.checked || item.contains(document.activeElement);
      const found = typed ? label.toLowerCase().includes(typed) : this.whole || common.has(place);
      item.hidden = !kept && !found;
      if (item.hidden && !typed) hidden += 1;
    }
    this.more.hidden = hidden === 0;
    this.more.textContent = `还有 ${hidden} 项`;
    this.more.setAttribute("aria-label", `${this.facet.label}还有 ${hidden} 项`);
  }

  private showAll(): void {
    const first = this.items.find(({ item }) => item.hidden);
    this.whole = true;
    this.arrange();
    if (first) first.box.focus();
  }

  private item(value: string, place: number, choose: (value: string) => void): Item {
    const label = labelOf(this.facet, place);
    const box = element("input", { type: "checkbox" });
    box.addEventListener("change", () => choose(value));
    const count = element("span", { class: "cb-count" });
    return { item: element("li", {}, element("label", {}, box, element("span", {}, label), count)), box, count, label };
  }
}
