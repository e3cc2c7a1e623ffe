/** What of the search a page has. */

import { typedElsewhere } from "./keys";
import { startMarking } from "./marking";
import { Place } from "./place";
import { startResults } from "./results";
import { startSuggestions } from "./suggestions";

/** Runs once, while the page's script element is known. */
export function start(): void {
  const script = document.currentScript as HTMLScriptElement;
  const place = new Place(script.dataset.engine || "", script.dataset.root || "./");
  const results = document.getElementById("cb-search");
  let box: HTMLInputElement | null = null;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[role=search]")) {
    const input = form.querySelector<HTMLInputElement>("input[name=q]");
    if (!input) continue;
    if (results && results.contains(form)) {
      box = input;
      startResults(results, form, input, place);
    } else if (results) {
      form.classList.add("cb-spare");
    } else {
      box = box || input;
      startSuggestions(form, input, place);
    }
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || typedElsewhere(event) || !box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  const report = document.querySelector<HTMLElement>(".cb-report");
  if (report) startMarking(report);
}
