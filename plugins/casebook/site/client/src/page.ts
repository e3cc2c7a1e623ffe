/** What every page of the site loads beside the search. */

import { TrayBar } from "./tray/bar";
import { startChoosing } from "./tray/choosing";
import { keepChecklist } from "./checklist.ts";
import { followContents } from "./contents.ts";
import { offerCopies } from "./copying.ts";
import { openFigures } from "./figures.ts";
import { guessSearch } from "./lost.ts";
import { offerPrinting } from "./printing.ts";
import { fillCitation } from "./citation.ts";
import { reachScrollers } from "./scrollers.ts";
import { readAloud } from "./speaking.ts";
import { offerTools } from "./tools.ts";

const bar = new TrayBar();
startChoosing(() => bar.full());
if (!document.getElementById("cb-compare")) bar.start();
offerTools();
followContents();
openFigures();
fillCitation();
offerCopies();
offerPrinting();
keepChecklist();
readAloud();
reachScrollers();
guessSearch();
