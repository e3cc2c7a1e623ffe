/** What every page of the site loads beside the search. */

import { TrayBar } from "./tray/bar";
import { startChoosing } from "./tray/choosing";

// What takes a script is hidden without one (.cb-scripted in the style).
document.documentElement.classList.add("cb-scripted");

const bar = new TrayBar();
startChoosing(() => bar.full());
if (!document.getElementById("cb-compare")) bar.start();
