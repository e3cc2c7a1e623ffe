/** The contents beside a page follow the reader; on a narrow screen they fold into one line. */

const NARROW = matchMedia("(max-width: 59.99em)");

/** Pixels below the window's top above which a heading counts as being read. */
const READING_LINE = 100;

export function followContents(): void {
  const box = document.querySelector<HTMLElement>(".cb-contents");
  const details = box?.querySelector("details");
  if (!box || !details) return;
  const links = [...box.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
  const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const name = box.querySelector(".cb-contents-current");
  let current = -1;

  const follow = () => {
    let next = -1;
    places.forEach((place, number) => {
      if (place && place.getBoundingClientRect().top <= READING_LINE) next = number;
    });
    if (innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0) {
      next = lastVisible(places, next);
    }
    if (next === current) return;
    links[current]?.removeAttribute("aria-current");
    current = next;
    const link = links[current];
    if (name) name.textContent = link?.textContent ?? "";
    if (!link) return;
    link.setAttribute("aria-current", "true");
    bringIntoView(box, link);
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);

  const fold = () => {
    details.open = !NARROW.matches;
  };
  NARROW.addEventListener("change", fold);
  fold();
  // Until here the style kept the list of a narrow screen from pushing the text down.
  box.classList.add("cb-folded");
  box.addEventListener("click", (event) => {
    if (NARROW.matches && (event.target as Element).closest("a")) details.open = false;
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !NARROW.matches || !details.open) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
  follow();
}

/** At the end of the page the last headings never reach the reading line. */
function lastVisible(places: (HTMLElement | null)[], from: number): number {
  let last = from;
  places.forEach((place, number) => {
    if (place && number > last && place.getBoundingClientRect().top < innerHeight / 2) last = number;
  });
  return last;
}

/** Scroll the box alone, never the page. */
function bringIntoView(box: HTMLElement, link: HTMLElement): void {
  const inside = box.getBoundingClientRect();
  const at = link.getBoundingClientRect();
  if (at.top < inside.top + 48) box.scrollTop -= inside.top + 48 - at.top;
  else if (at.bottom > inside.bottom - 48) box.scrollTop += at.bottom - inside.bottom + 48;
}
