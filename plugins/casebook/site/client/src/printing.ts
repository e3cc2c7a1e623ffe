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
  addEventListener("beforeprint", () => {
    for (const image of document.querySelectorAll<HTMLImageElement>("img[loading=lazy]")) {
      image.loading = "eager";
    }
  });
  addEventListener("afterprint", () => root.removeAttribute("data-print-only"));
}
