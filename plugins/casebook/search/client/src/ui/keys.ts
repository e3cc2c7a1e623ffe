/** Keys and what is typed, with input methods (pinyin, wubi) left to finish first. */

const FIELDS = "textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])";

/** Whether the key belongs to the input method; 229 is what older browsers send. */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether a letter pressed here is a letter typed, or a shortcut of the browser's. */
export function typedElsewhere(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    composing(event) ||
    target.matches(FIELDS)
  );
}

/** Calls `changed` after each change of the input, once no input method is at work on it. */
export function watch(input: HTMLInputElement, changed: () => void): void {
  let open = false;
  input.addEventListener("compositionstart", () => {
    open = true;
  });
  input.addEventListener("compositionend", () => {
    open = false;
    changed();
  });
  input.addEventListener("input", () => {
    if (!open) changed();
  });
}

/** `act`, once, after `milliseconds` without another call. */
export function settled(act: () => void, milliseconds: number): { call(): void; stop(): void } {
  let timer = 0;
  const stop = () => window.clearTimeout(timer);
  const call = () => {
    stop();
    timer = window.setTimeout(act, milliseconds);
  };
  return { call, stop };
}
