/** What a result can be narrowed by, with counts. */

import type { Facet, FacetKey, FacetReply, FacetValue, SearchRequest } from "../types";
import { button, element, fill, type Child } from "./dom";

/** Values shown before 更多 is pressed. */
const FEW = 6;

type Choose = (key: FacetKey, value: string) => void;

export class Facets {
  private readonly opener: HTMLButtonElement;
  private readonly body = element("div", {
    class: "cb-facet-body",
    id: "cb-facet-body",
    tabindex: "-1",
  });
  /** Facets whose values are all shown. */
  private readonly whole = new Set<FacetKey>();
  private labels: Readonly<Record<string, string>> = {};

  constructor(
    private readonly root: HTMLElement,
    private readonly choose: Choose,
  ) {
    this.opener = button("筛选", () => this.open(!root.classList.contains("cb-open")), {
      class: "cb-facet-opener",
      "aria-controls": this.body.id,
    });
    this.open(false);
    root.append(this.opener, this.body);
  }

  /** Before the counts are there, those of another query must not stand. */
  begin(request: SearchRequest): void {
    const chosen = Object.values(request.filters).reduce(
      (sum, values) => sum + (values ? values.length : 0),
      0,
    );
    this.opener.textContent = chosen ? `筛选（${chosen}）` : "筛选";
    this.body.classList.add("cb-stale");
  }

  show(reply: FacetReply, request: SearchRequest): void {
    this.labels = labelled(reply.facets);
    this.body.classList.remove("cb-stale");
    fill(
      this.body,
      this.chosen(request),
      !reply.exact && element("p", { class: "cb-facet-note" }, "数目为约数"),
      ...reply.facets.map((facet) => this.facet(facet, request)),
    );
  }

  fail(message: string, again: () => void): void {
    this.body.classList.remove("cb-stale");
    fill(
      this.body,
      element("p", { class: "cb-facet-note", role: "alert" }, `筛选项没有读到：${message}`),
      button("再试一次", again, { class: "cb-button" }),
    );
  }

  private open(open: boolean): void {
    this.root.classList.toggle("cb-open", open);
    this.opener.setAttribute("aria-expanded", String(open));
  }

  /** What is chosen, each to be taken away again. */
  private chosen(request: SearchRequest): Child {
    const entries = Object.entries(request.filters) as [FacetKey, readonly string[]][];
    const chips = entries.reduce<Child[]>(
      (all, [key, values]) => [
        ...all,
        ...values.map((value) => {
          const label = this.labels[`${key} ${value}`] || value;
          return button(label, () => this.choose(key, value), { "aria-label": `去掉“${label}”` });
        }),
      ],
      [],
    );
    return (
      chips.length > 0 && element("div", { class: "cb-chips", role: "group", "aria-label": "已选" }, ...chips)
    );
  }

  private facet(facet: Facet, request: SearchRequest): Child {
    const chosen = request.filters[facet.key] || [];
    const missing = chosen
      .filter((value) => !facet.values.some((each) => each.value === value))
      .map((value) => ({ value, label: value, count: 0 }));
    const values = [...facet.values, ...missing];
    if (values.length === 0) return null;
    const items = values.map((value) => this.item(facet.key, value, chosen.includes(value.value)));
    const rest = this.whole.has(facet.key) ? [] : items.filter((_, number) => number >= FEW);
    for (const [number, item] of items.entries()) {
      const value = values[number];
      item.hidden = rest.includes(item) && !(value && chosen.includes(value.value));
    }
    const hidden = items.filter((item) => item.hidden);
    const more = button(
      `还有 ${hidden.length} 项`,
      () => {
        this.whole.add(facet.key);
        for (const item of hidden) item.hidden = false;
        const first = hidden[0] && hidden[0].querySelector("input");
        more.remove();
        if (first) first.focus();
      },
      { class: "cb-more-values", "aria-label": `${facet.label}还有 ${hidden.length} 项` },
    );
    return element(
      "fieldset",
      { class: "cb-facet" },
      element("legend", {}, facet.label),
      element("ul", {}, ...items),
      hidden.length > 0 && more,
    );
  }

  private item(key: FacetKey, { value, label, count }: FacetValue, chosen: boolean): HTMLElement {
    const box = element("input", { type: "checkbox", id: `cb-${key}-${value}` });
    box.checked = chosen;
    box.addEventListener("change", () => this.choose(key, value));
    return element(
      "li",
      {},
      element(
        "label",
        {},
        box,
        element("span", {}, label),
        element("span", { class: "cb-count" }, String(count)),
      ),
    );
  }
}

function labelled(facets: readonly Facet[]): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const { key, values } of facets) {
    for (const { value, label } of values) labels[`${key} ${value}`] = label;
  }
  return labels;
}
