"""One module per sample case; each holds FIGURES, file name to SVG text."""
