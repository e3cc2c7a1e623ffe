/** The buttons that take a case into the comparison, on cards, rows and the case's own page. */

import { element } from "../../../../search/client/src/ui/dom";
import { comparison } from "./comparison";
import { chosen, keep, MOST, onChange, type Chosen } from "./store";

const SHOWN = "casebook:shown";

/** The script of every page makes it work (startChoosing). */
export function chooseButton({ path, title }: Chosen): HTMLButtonElement {
  return element(
    "button",
    { type: "button", class: "cb-choose", "data-path": path, "data-title": title, "aria-label": `比较：${title}` },
    "比较",
  );
}

/** To be called when buttons have come onto the page. */
export function announceButtons(): void {
  document.dispatchEvent(new CustomEvent(SHOWN));
}

/** Makes a button for every case that the page shows, and all buttons work. `full` is told when no more can be chosen. */
export function startChoosing(full: () => void): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-case]")) {
    const path = (place.dataset.case || "").replace(/^cases\/|\/$/g, "");
    const title = place.dataset.title || (place.querySelector("a") || place).textContent || "";
    place.append(chooseButton({ path, title: title.trim() }));
  }
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>(".cb-choose");
    if (button) toggle({ path: button.dataset.path || "", title: button.dataset.title || "" }, full);
  });
  document.addEventListener(SHOWN, sync);
  onChange(sync);
  sync();
}

function toggle(one: Chosen, full: () => void): void {
  const before = chosen();
  const others = before.filter(({ path }) => path !== one.path);
  if (others.length < before.length) keep(others);
  else if (before.length < MOST) keep([...before, one]);
  else full();
}

/** Beside what is chosen a way to the comparison: the bar is the last thing that Tab comes to. */
function sync(): void {
  const paths = chosen().map(({ path }) => path);
  for (const button of document.querySelectorAll<HTMLElement>(".cb-choose")) {
    const pressed = paths.includes(button.dataset.path || "");
    button.setAttribute("aria-pressed", String(pressed));
    const next = button.nextElementSibling;
    if (next && next.classList.contains("cb-go-compare")) next.remove();
    if (pressed && paths.length > 1) button.after(wayOn(paths));
  }
}

function wayOn(paths: readonly string[]): HTMLElement {
  return element(
    "a",
    { class: "cb-go-compare", href: comparison(paths) },
    `去比较（${paths.length}）`,
  );
}
