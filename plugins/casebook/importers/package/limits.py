"""How much a file may ask of us. Set here, so that a hostile file ends in a message and not in a full machine."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

LARGEST_FILE = 200 * MEGABYTE
"""Bytes of the file itself; forty photographs make about 20 MB."""

LARGEST_DIRECTORY = 2 * MEGABYTE
"""Bytes of the archive's list of entries: some twenty thousand of them."""

LARGEST_XML = 24 * MEGABYTE
"""Bytes of one part of markup, unpacked; 10,000 characters make about 1 MB."""

LARGEST_PICTURE = 64 * MEGABYTE
"""Bytes of one picture, unpacked."""

LARGEST_TOTAL = 600 * MEGABYTE
"""Bytes of all that is unpacked of one file, however often."""

LARGEST_RATIO = 200
"""Unpacked bytes for one packed byte; Word's own markup packs about 1:20, blank pictures 1:100."""

FREE_OF_RATIO = 4 * MEGABYTE
"""Bytes that may come out of a part before its ratio counts."""

MOST_TAGS = 400_000
"""Opening angle brackets of one part; each element costs about 200 bytes of memory."""

MOST_CHARACTERS = 300_000
"""Of the whole text; a report has some ten thousand."""

MOST_PARAGRAPHS = 20_000
"""Of the whole text, those in tables among them; so many line ends and marks of fields too."""

MOST_RUNS = 100_000
"""Pieces of text; a paragraph has some five."""

MOST_DRAWINGS = 1_000
"""Pictures, charts and text boxes of the whole text; a report has some dozens."""

MOST_CELLS = 20_000
"""Of the whole text; a report has some hundreds."""

MOST_PLACES = 60_000
"""Rows times columns of one table."""

MOST_POINTS = 20_000
"""Of all charts; one has some dozens."""

MOST_SHAPES = 1_000
"""Texts of one SmartArt drawing."""

MOST_RELATIONS = 10_000
"""References of one part to others."""

DEEPEST_FIELD = 32
"""Fields inside one another."""

DEEPEST_MARKUP = 160
"""Elements inside one another; a table in a text box in a table is about 40."""

DEEPEST_TABLE = 6
"""Tables inside one another."""
