/** The page where cases are compared. */

import { pageAddress } from "../root";
import { writeCases } from "./store";

/** Its address with the cases named. */
export function comparison(paths: readonly string[]): string {
  return pageAddress("cases/compare/", writeCases(paths));
}
