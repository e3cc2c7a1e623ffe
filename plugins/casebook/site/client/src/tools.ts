/** The header's two switches. */

import { chooseScheme, chooseText, DARK, isLarge } from "./preferences.ts";

const shownDark = () => document.documentElement.getAttribute("data-md-color-scheme") === "slate";

export function offerTools(): void {
  offer("text", isLarge, chooseText);
  const show = offer("scheme", shownDark, chooseScheme);
  DARK.addEventListener("change", show);
}

function offer(name: string, on: () => boolean, choose: (on: boolean) => void): () => void {
  const button = document.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`);
  const show = () => button?.setAttribute("aria-pressed", String(on()));
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      choose(!on());
      show();
    });
  }
  show();
  return show;
}
