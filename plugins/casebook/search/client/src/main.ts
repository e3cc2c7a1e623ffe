/** What every page loads: the part of the search that a reader meets. The engine comes with the first query. */

import { start } from "./ui/start";

start();
