/** Buttons that copy; on a plain http:// address only the old way works. */

export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const source = document.getElementById(button.dataset["copy"] ?? "");
    if (!source) continue;
    const name = button.textContent ?? "";
    button.hidden = false;
    button.addEventListener("click", () => {
      void copy((source.textContent ?? "").replace(/\s+/g, " ").trim()).then((done) => {
        button.textContent = done ? "已复制" : "请手工复制";
        setTimeout(() => {
          button.textContent = name;
        }, 2000);
      });
    });
  }
}

async function copy(text: string): Promise<boolean> {
  if (isSecureContext && "clipboard" in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // The reader or the browser said no: there is still the other way.
    }
  }
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "cb-hidden";
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
