/** Going through the results by the arrow keys, from the box down and back to it. */

import { composing } from "./keys";

export function arrowsMove(root: HTMLElement, input: HTMLInputElement): void {
  root.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const links = [...root.querySelectorAll<HTMLElement>(".cb-hit-title a")];
    const from = links.indexOf(target);
    if (composing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (target !== input && from < 0) return;
    const down = event.key === "ArrowDown";
    if (down || (event.key === "ArrowUp" && from >= 0)) {
      event.preventDefault();
      const next = links[from + (down ? 1 : -1)];
      if (next) next.focus();
      else if (!down) input.focus();
    } else if (event.key === "Escape" && from >= 0) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
}
