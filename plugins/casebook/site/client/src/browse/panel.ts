/** All facets beside the cases; on a phone folded above them. */

import { button, element, fill } from "../../../../search/client/src/ui/dom";
import { labelOf, type Columns } from "./columns";
import { FacetList } from "./facet_list";
import type { Selection } from "./selection";
import type { State } from "./state";

type Choose = (key: string, value: string) => void;

export class Panel {
  private readonly opener: HTMLButtonElement;
  private readonly chips = element("div", { class: "cb-chips", role: "group", "aria-label": "已选", tabindex: "-1" });
  private readonly lists: readonly FacetList[];

  constructor(
    private readonly root: HTMLElement,
    private readonly columns: Columns,
    private readonly choose: Choose,
    private readonly clear: () => void,
  ) {
    this.lists = columns.facets.map((facet) => new FacetList(facet, (value) => choose(facet.key, value)));
    const body = element(
      "div",
      { class: "cb-facet-body", id: "cb-facet-body" },
      this.chips,
      ...this.lists.filter((_, place) => columns.facets[place]?.values.length).map(({ field }) => field),
    );
    this.opener = button("筛选", () => this.open(!root.classList.contains("cb-open")), {
      class: "cb-facet-opener",
      "aria-controls": body.id,
    });
    this.open(false);
    root.textContent = "";
    root.append(this.opener, body);
  }

  show(selection: Selection, state: State): void {
    const chosen = Object.entries(state.chosen);
    const count = chosen.reduce((sum, [, values]) => sum + values.length, 0);
    this.opener.textContent = count ? `筛选（${count}）` : "筛选";
    for (const [place, list] of this.lists.entries()) {
      const facet = this.columns.facets[place];
      if (facet) list.show(selection.counts[place] || [], state.chosen[facet.key] || []);
    }
    const chips = chosen.reduce<HTMLElement[]>(
      (all, [key, values]) => [...all, ...values.map((value) => this.chip(key, value))],
      [],
    );
    if (chips.length > 1) chips.push(button("全部去掉", this.clear, { class: "cb-clear" }));
    fill(this.chips, ...chips);
    this.chips.hidden = !chips.length;
  }

  private chip(key: string, value: string): HTMLElement {
    const facet = this.columns.facets.find((each) => each.key === key);
    const place = facet ? facet.values.findIndex(([each]) => each === value) : -1;
    const label = facet && place >= 0 ? labelOf(facet, place) : value;
    return button(label, () => this.choose(key, value), { "aria-label": `去掉“${label}”`, id: `cb-chip-${key}-${value}` });
  }

  private open(open: boolean): void {
    this.root.classList.toggle("cb-open", open);
    this.opener.setAttribute("aria-expanded", String(open));
  }
}
