/** The page of all cases: what its address says is what it shows. */

import { button, element, fill } from "../../../../search/client/src/ui/dom";
import { DataFailure } from "../data";
import { announceButtons } from "../tray/choosing";
import type { Columns } from "./columns";
import { orderButtons, pageLinks } from "./pages";
import { Panel } from "./panel";
import { Rows } from "./rows";
import { select } from "./selection";
import { readState, toggled, writeState, type State } from "./state";

/** Cases on a page. */
export const ON_PAGE = 20;

export type Parts = Readonly<Record<"facets" | "status" | "order" | "list" | "pages", HTMLElement>>;

export class BrowseView {
  private readonly panel: Panel;
  private readonly rows: Rows;
  private state: State;
  private turn = 0;

  constructor(
    private readonly parts: Parts,
    private readonly columns: Columns,
  ) {
    this.rows = new Rows(columns);
    this.panel = new Panel(
      parts.facets,
      columns,
      (key, value) => this.go(toggled(this.state, key, value)),
      () => this.go({ ...this.state, chosen: {}, page: 1 }),
    );
    this.state = this.said();
    window.addEventListener("popstate", () => {
      this.state = this.said();
      void this.show();
    });
    parts.pages.addEventListener("click", (event) => this.turnPage(event));
  }

  /** Resolves when the rows are there, or why they are not. */
  async show(): Promise<void> {
    const turn = (this.turn += 1);
    const { parts, columns, state } = this;
    const selection = select(columns, state);
    const pages = Math.max(1, Math.ceil(selection.cases.length / ON_PAGE));
    const page = Math.min(state.page, pages);
    this.panel.show(selection, state);
    fill(parts.order, ...orderButtons(state, (order) => this.go({ ...state, order, page: 1 })));
    fill(parts.pages, ...pageLinks({ ...state, page }, pages));
    parts.status.textContent = told(selection.cases.length, columns.count, page, pages);
    const shown = selection.cases.slice((page - 1) * ON_PAGE, page * ON_PAGE);
    try {
      const items = await this.rows.of(shown);
      if (turn !== this.turn) return;
      fill(parts.list, ...(items.length ? [element("ul", { class: "cb-case-rows" }, ...items)] : [this.nothing()]));
      announceButtons();
    } catch (error) {
      if (!(error instanceof DataFailure)) throw error;
      if (turn === this.turn) fill(parts.list, failure(error, () => void this.show()));
    }
  }

  private said(): State {
    return readState(location.search, this.columns.facets.map(({ key }) => key));
  }

  private go(state: State): void {
    this.state = state;
    history.pushState(null, "", writeState(state) || location.pathname);
    void this.show();
  }

  private turnPage(event: MouseEvent): void {
    const link = (event.target as Element).closest("a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    this.state = this.said();
    void this.show();
    this.parts.status.focus();
    this.parts.status.scrollIntoView({ block: "center" });
  }

  private nothing(): HTMLElement {
    const clear = () => {
      this.go({ ...this.state, chosen: {}, page: 1 });
      this.parts.status.focus();
    };
    return element(
      "div",
      { class: "cb-nothing" },
      element("p", {}, "没有同时符合这些条件的案例。"),
      element("p", {}, "去掉一两个条件再看；同一栏里多选几项，范围会更大。"),
      button("去掉全部条件", clear, { class: "cb-button" }),
    );
  }
}

/** Why nothing can be shown, and a button to try again. */
export function failure(error: DataFailure, again: () => void): HTMLElement {
  return element(
    "div",
    { class: "cb-failure", role: "alert" },
    element("p", {}, `案例没有读到：${error.message}。`),
    button("再试一次", again, { class: "cb-button" }),
  );
}

function told(found: number, all: number, page: number, pages: number): string {
  const which = found === all ? `共 ${all} 个案例` : `${all} 个案例中的 ${found} 个`;
  return pages > 1 ? `${which}，第 ${page}/${pages} 页` : which;
}
