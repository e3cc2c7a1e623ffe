/** Oldest browser the site runs in. */
export const OLDEST = 78;

export const TARGET = `chrome${OLDEST}`;
