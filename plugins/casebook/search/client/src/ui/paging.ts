/** The order of the results, and the pages they fill. */

import type { SearchReply, SearchRequest } from "../types";
import { ORDERS, writeAddress } from "./address";
import { button, element, type Child } from "./dom";

export function orderButtons(request: SearchRequest, choose: (request: SearchRequest) => void): Child[] {
  return ORDERS.map(([order, label]) =>
    button(label, () => choose({ ...request, order, page: 1 }), {
      id: `cb-order-${order}`,
      "aria-pressed": String(order === request.order),
    }),
  );
}

/** The first page, the last, and those about the present one; … where some are left out. */
export function pageLinks({ page, pages }: SearchReply, request: SearchRequest): Child[] {
  if (pages < 2) return [];
  const link = (number: number, label: string, rel?: string) =>
    element(
      "a",
      {
        href: writeAddress({ ...request, page: number }) || "?",
        rel,
        "aria-current": number === page && "page",
        "aria-label": rel ? null : `第 ${number} 页`,
      },
      label,
    );
  const shown: Child[] = [];
  let last = 0;
  for (let number = 1; number <= pages; number += 1) {
    if (number > 1 && number < pages && Math.abs(number - page) > 2) continue;
    if (number - last > 1) shown.push(element("span", {}, "…"));
    shown.push(link(number, String(number)));
    last = number;
  }
  return [
    page > 1 && link(page - 1, "上一页", "prev"),
    ...shown,
    page < pages && link(page + 1, "下一页", "next"),
  ];
}
