/** Loads before anything is drawn, so that no page flashes in the wrong colours or size. */

import { apply, DARK } from "./preferences.ts";

apply();
DARK.addEventListener("change", apply);
