"""What a Word file shows, block by block: the form between reading the file and judging it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Raised = Literal["", "sup", "sub"]


@dataclass(slots=True)
class Text:
    """A run of characters with one look; `link` is an address, or "" for none."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    raised: Raised = ""
    link: str = ""
    size: float = 0.0
    """In points, 0 when the file does not say."""
    font: str = ""
    """The East Asian font, in the file's own words."""
    formula: bool = False
    """Part of an equation, spelt as it reads."""


@dataclass(slots=True)
class Break:
    """A line end inside a paragraph (Shift+Enter)."""


@dataclass(slots=True)
class NoteMark:
    """A reference to a footnote or endnote; `key` names it within the file."""

    key: str


@dataclass(slots=True)
class Picture:
    """`part` is the picture's name in the package, "" when it is not there: missing, or `outside` it.

    `drawing` is the SVG of which `part` is a copy in pixels; `crop` is what is cut off at the left,
    top, right and bottom, as shares of the whole; `turned` in degrees clockwise.
    """

    part: str
    drawing: str = ""
    description: str = ""
    floating: bool = False
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    turned: int = 0
    outside: bool = False


@dataclass(slots=True)
class Series:
    """`values` stand in the order of the chart's categories, None where one is missing."""

    name: str
    values: list[float | None]


@dataclass(slots=True)
class Chart:
    """A native chart; `kind` is bar, line, pie, scatter or other."""

    kind: str
    title: str
    categories: list[str]
    series: list[Series]
    floating: bool = False


@dataclass(slots=True)
class TextBox:
    blocks: list[Block]
    floating: bool = True


@dataclass(slots=True)
class Diagram:
    """The texts of a SmartArt drawing, in its order, each with its depth from 0."""

    items: list[tuple[int, str]]
    floating: bool = False


Drawn: TypeAlias = Picture | Chart | TextBox | Diagram
Inline: TypeAlias = Text | Break | NoteMark | Drawn


@dataclass(slots=True)
class Label:
    """An automatic number or bullet; `text` is what Word shows, `form` the number format's name."""

    text: str
    form: str
    level: int
    value: int
    list_id: str = ""

    @property
    def is_bullet(self) -> bool:
        return self.form == "bullet"


@dataclass(slots=True)
class Paragraph:
    """`outline` is 0 for Word's level 1, None for body text; `style` is the style's name in lower case."""

    inlines: list[Inline] = field(default_factory=list)
    style: str = ""
    outline: int | None = None
    label: Label | None = None
    alignment: str = ""
    breaks_page: bool = False
    indented: bool = False
    """Its first line stands in, as body text does."""
    in_contents: bool = False

    @property
    def text(self) -> str:
        """As it reads, soft line ends as newlines, the automatic number left out."""
        return "".join(
            each.text if isinstance(each, Text) else "\n" if isinstance(each, Break) else ""
            for each in self.inlines
        )

    @property
    def texts(self) -> list[Text]:
        return [each for each in self.inlines if isinstance(each, Text)]

    @property
    def drawn(self) -> list[Drawn]:
        return [
            each for each in self.inlines if isinstance(each, Picture | Chart | TextBox | Diagram)
        ]


@dataclass(slots=True)
class Cell:
    """`columns` and `rows` are how many it spans."""

    blocks: list[Block] = field(default_factory=list)
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        return "\n".join(text for block in self.blocks for text in block_texts(block))


@dataclass(slots=True)
class Table:
    """`rows` hold the cells that begin in each row; `heads` is the number of rows marked as heads."""

    rows: list[list[Cell]]
    heads: int = 0
    columns: int = 0


Block: TypeAlias = Paragraph | Table


@dataclass(slots=True)
class Flow:
    """A whole file: its blocks, and its notes by key."""

    blocks: list[Block]
    notes: dict[str, list[Block]] = field(default_factory=dict)


def block_texts(block: Block) -> Iterator[str]:
    """The texts of a block's paragraphs, those of its cells, but not of text boxes."""
    if isinstance(block, Paragraph):
        text = block.text
        if block.label is not None and not block.label.is_bullet:
            text = block.label.text + text
        yield text
        return
    for row in block.rows:
        for cell in row:
            for inner in cell.blocks:
                yield from block_texts(inner)
