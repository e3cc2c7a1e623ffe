"""Pictures with nothing in them but what is seen: what is imported and what is published comes from here."""

from casebook.media.drawing import clean_drawing, drawing_words
from casebook.media.encodings import Encodings
from casebook.media.picture import Encoded, encode, published
from casebook.media.pixels import LONGEST_SIDE, unpacked_size
from casebook.media.unusable import UnusablePicture

__all__ = [
    "LONGEST_SIDE",
    "Encoded",
    "Encodings",
    "UnusablePicture",
    "clean_drawing",
    "drawing_words",
    "encode",
    "published",
    "unpacked_size",
]
