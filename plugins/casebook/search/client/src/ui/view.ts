/** Brings a hit before the reader's eyes. */

import type { MarkedHit } from "./marks";

/** Milliseconds in which images above a hit may still come and move it. */
const SETTLING = 5000;
const ACTS = ["wheel", "touchstart", "keydown", "mousedown"];

/** The first hit at the place the address names or after it; the first of all when there is none. */
export function firstHit(hits: readonly MarkedHit[], hash: string): number {
  const place = document.getElementById(hash.slice(1));
  const after = hits.findIndex(([mark]) => {
    const order = place && mark ? place.compareDocumentPosition(mark) : 0;
    return (order & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) > 0;
  });
  return Math.max(after, 0);
}

/** Opens what is folded about the hit. */
export function openAround(hit: MarkedHit): void {
  let fold = hit[0] && hit[0].closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement && fold.parentElement.closest("details");
  }
}

/** Shows the hit, and again when an image has come above it, until the reader does something. */
export function showHit(hit: MarkedHit): void {
  const again = () => bringIntoView(hit);
  const stop = () => {
    window.clearTimeout(timer);
    document.removeEventListener("load", again, true);
    for (const act of ACTS) removeEventListener(act, stop, true);
  };
  const timer = window.setTimeout(stop, SETTLING);
  document.addEventListener("load", again, true);
  for (const act of ACTS) addEventListener(act, stop, { capture: true, passive: true });
  again();
}

/** Scrolls the page so that the hit is in its middle, and a wide table's box so that it can be seen. */
function bringIntoView(hit: MarkedHit): void {
  const [mark] = hit;
  if (!mark) return;
  const box = mark.closest<HTMLElement>(".table-scroll");
  if (box) scrollBox(box, mark);
  mark.scrollIntoView({ block: "center", inline: "nearest" });
}

/** A table's first column stays in place and covers what is scrolled below it. */
function scrollBox(box: HTMLElement, mark: HTMLElement): void {
  const row = mark.closest("tr");
  const head = row && row.firstElementChild;
  const covered = head && !head.contains(mark) ? head.getBoundingClientRect().width : 0;
  const frame = box.getBoundingClientRect();
  const place = mark.getBoundingClientRect();
  const left = frame.left + covered;
  if (place.left >= left && place.right <= frame.right) return;
  box.scrollLeft += (place.left + place.right - left - frame.right) / 2;
}
