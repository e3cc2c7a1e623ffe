/** Loads before anything is drawn, so that no page flashes in the wrong colours or size. */

import { apply, DARK } from "./preferences.ts";

// What takes a script is hidden without one, and what stands in for it with one (.cb-scripted).
document.documentElement.classList.add("cb-scripted");
apply();
DARK.addEventListener("change", apply);
