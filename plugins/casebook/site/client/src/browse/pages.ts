/** The orders, and the pages that the cases fill. */

import { button, element, type Child } from "../../../../search/client/src/ui/dom";
import { ORDERS, writeState, type Order, type State } from "./state";

export function orderButtons(state: State, choose: (order: Order) => void): Child[] {
  return ORDERS.map(([order, label]) =>
    button(label, () => choose(order), {
      id: `cb-order-${order}`,
      "aria-pressed": String(order === state.order),
    }),
  );
}

/** The first page, the last, and those about the present one; … where some are left out. */
export function pageLinks(state: State, pages: number): Child[] {
  if (pages < 2) return [];
  const link = (number: number, label: string, rel?: string) =>
    element(
      "a",
      {
        href: writeState({ ...state, page: number }) || "?",
        rel,
        "aria-current": !rel && number === state.page && "page",
        "aria-label": rel ? null : `第 ${number} 页`,
      },
      label,
    );
  const shown: Child[] = [];
  let last = 0;
  for (let number = 1; number <= pages; number += 1) {
    if (number > 1 && number < pages && Math.abs(number - state.page) > 2) continue;
    if (number - last > 1) shown.push(element("span", {}, "…"));
    shown.push(link(number, String(number)));
    last = number;
  }
  return [
    state.page > 1 && link(state.page - 1, "上一页", "prev"),
    ...shown,
    state.page < pages && link(state.page + 1, "下一页", "next"),
  ];
}
