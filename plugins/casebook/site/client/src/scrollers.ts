/** What scrolls sideways can be reached with the keyboard, as old browsers do not see to it. */

const SCROLLERS = ".md-typeset pre > code, .md-typeset table:not([class])";

export function reachScrollers(): void {
  const reach = () => {
    for (const each of document.querySelectorAll<HTMLElement>(SCROLLERS)) {
      if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
      else each.removeAttribute("tabindex");
    }
  };
  reach();
  addEventListener("resize", reach);
}
