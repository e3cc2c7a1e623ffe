/** The citation gets what only the browser knows: the site's address, and the day. */

const two = (number: number) => String(number).padStart(2, "0");

/** A day as GB/T 7714-2015 writes it: 2021-08-20. */
export function isoDay(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function fillCitation(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-address]")) {
    link.textContent = link.href;
  }
  for (const place of document.querySelectorAll("[data-accessed]")) {
    place.textContent = `[${isoDay(new Date())}]`;
  }
}
