/** Oldest browser the site runs in. */
export const TARGET = "chrome78";
