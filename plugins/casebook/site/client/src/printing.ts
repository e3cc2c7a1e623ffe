/** Buttons that print the page, or one part of it. */

export function offerPrinting(): void {
  const root = document.documentElement;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    const only = button.dataset["print"];
    button.hidden = false;
    button.addEventListener("click", () => {
      if (only) root.setAttribute("data-print-only", only);
      print();
    });
  }
  runTitle(document.querySelector("h1")?.textContent?.trim() ?? "");
  addEventListener("afterprint", () => root.removeAttribute("data-print-only"));
}

/** The title above every sheet but the first, where the browser prints margin boxes; elsewhere its own head says it. */
function runTitle(title: string): void {
  const words = `"${title.replace(/["\\\n]/g, " ")}"`;
  for (const sheet of document.styleSheets) {
    if (!/\/casebook\.[^/]*css$/.test(sheet.href ?? "")) continue;
    try {
      sheet.insertRule(`@page { @top-left { content: ${words}; font-size: 9pt; } }`, sheet.cssRules.length);
      sheet.insertRule("@page :first { @top-left { content: none; } }", sheet.cssRules.length);
    } catch {
      // Opened from a disk, a page may not touch its style sheet.
    }
  }
}
