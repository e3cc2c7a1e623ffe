/** What was ticked stays ticked, in this browser alone. */

import { keep, kept } from "./kept.ts";

export function keepChecklist(): void {
  const list = document.querySelector<HTMLElement>("[data-checklist]");
  if (!list) return;
  const key = `cb-list:${list.dataset["checklist"] ?? ""}`;
  const boxes = [...list.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const marks = kept(key) ?? "";
  boxes.forEach((box, number) => {
    box.checked = marks[number] === "1";
    box.addEventListener("change", () => {
      keep(key, boxes.map((each) => (each.checked ? "1" : "0")).join(""));
    });
  });
}
