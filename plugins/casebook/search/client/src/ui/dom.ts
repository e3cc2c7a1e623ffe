/** Elements made without markup from strings: what a query or a case says stays text. */

import type { Piece } from "../types";

export type Child = Node | string | null | undefined | false;

/** `""` as an attribute's value sets it empty, `false` and `null` leave it out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | false | null | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter(isThere));
  return made;
}

/** `children` in place of what `parent` holds; the focus stays with what has the same id. */
export function fill(parent: HTMLElement, ...children: readonly Child[]): void {
  const focused = document.activeElement;
  const held = focused && parent.contains(focused) ? focused.id : null;
  parent.textContent = "";
  parent.append(...children.filter(isThere));
  if (held === null) return;
  const again = document.getElementById(held);
  (again || parent).focus({ preventScroll: true });
}

/** A button that runs `act`. */
export function button(
  label: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

/** Text with its hits marked. */
export function marked(pieces: readonly Piece[]): Child[] {
  return pieces.map((piece) => (piece.hit ? element("mark", { class: "cb-hit" }, piece.text) : piece.text));
}

function isThere(child: Child): child is Node | string {
  return !!child;
}
