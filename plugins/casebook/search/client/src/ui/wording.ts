/** How results are told in a sentence. */

import type { SearchReply, SearchRequest } from "../types";
import { narrowed } from "./address";

/** The count, and where in it one is: what a screen reader says when results change. */
export function headline(reply: SearchReply, request: SearchRequest): string {
  const { count, synonymCount, page, pages } = reply;
  if (!count && !synonymCount) {
    return `${narrowed(request) ? "在所选范围内" : ""}没有找到“${request.query}”。`;
  }
  const cases = count
    ? `${reply.exact ? "找到" : "约"} ${count} 个案例`
    : `没有直接写着“${request.query}”的案例`;
  const others = synonymCount ? `，${count ? "另有 " : ""}${synonymCount} 个案例含它的同义词` : "";
  const where = pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : "";
  return `${cases}${others}${where}。`;
}
