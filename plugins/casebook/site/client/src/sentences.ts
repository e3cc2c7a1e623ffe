/** A text in pieces that a voice says in one breath. */

/** Characters that a voice says before Chromium's older versions break off. */
const LONGEST = 120;

export function sentences(text: string): string[] {
  const pieces = text.match(/[^。！？；]+[。！？；]*[”’）]*/g) ?? [];
  return pieces.reduce<string[]>((all, piece) => all.concat(shortened(piece.trim())), []);
}

function shortened(piece: string): string[] {
  if (piece.length <= LONGEST) return piece ? [piece] : [];
  const comma = Math.max(...["，", "、", "：", " "].map((mark) => piece.lastIndexOf(mark, LONGEST - 1)));
  const end = comma > 0 ? comma + 1 : LONGEST;
  return [piece.slice(0, end).trim(), ...shortened(piece.slice(end).trim())].filter(Boolean);
}
