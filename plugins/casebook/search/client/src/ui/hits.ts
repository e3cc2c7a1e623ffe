/** The cases found, each with its best passages. */

import type { Hit, SearchReply, SearchRequest } from "../types";
import { element, marked, type Child } from "./dom";
import type { Place } from "./place";

type Target = (path: string, anchor?: string) => string;

/** A list; those found only by synonyms in a second one under its own heading. */
export function hitList(reply: SearchReply, request: SearchRequest, place: Place): Child[] {
  const target: Target = (path, anchor) => place.hit(path, request.query, reply.marks, anchor);
  const items = (synonym: boolean) =>
    reply.hits.filter((hit) => hit.bySynonym === synonym).map((hit) => item(hit, target));
  const plain = items(false);
  const others = items(true);
  return [
    plain.length > 0 && element("ol", { class: "cb-hit-list" }, ...plain),
    others.length > 0 && element("h2", { class: "cb-hit-others" }, "只含同义词的案例"),
    others.length > 0 && element("ol", { class: "cb-hit-list" }, ...others),
  ];
}

function item(hit: Hit, target: Target): HTMLElement {
  return element(
    "li",
    { class: "cb-hit-case" },
    element(
      "h3",
      { class: "cb-hit-title" },
      element("a", { href: target(hit.path), id: hit.path }, ...marked(hit.title)),
    ),
    element("p", { class: "cb-hit-line" }, hit.line),
    hit.passages.length > 0 &&
      element(
        "ul",
        { class: "cb-passages" },
        ...hit.passages.map((passage) =>
          element(
            "li",
            {},
            element(
              "a",
              { class: "cb-passage-section", href: target(hit.path, passage.anchor) },
              passage.section || "开头",
            ),
            element("p", {}, ...marked(passage.pieces)),
          ),
        ),
      ),
    hit.score && element("p", { class: "cb-score" }, scored(hit.score)),
  );
}

function scored(parts: readonly (readonly [string, number])[]): string {
  return parts.map(([label, value]) => `${label} ${value.toFixed(2)}`).join(" · ");
}
