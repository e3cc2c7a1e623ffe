"""The kinds of file that a site may hold, by the ends of their names."""

from __future__ import annotations

from casebook.release.audit.archive import read_brotli, read_gzip, read_word, read_zip
from casebook.release.audit.code_file import read_script, read_style
from casebook.release.audit.content import Readers
from casebook.release.audit.data_file import read_json, read_pack, read_text, read_xml
from casebook.release.audit.page import read_page
from casebook.release.audit.picture import read_drawing, read_picture

READERS: Readers = {
    ".html": read_page,
    ".css": read_style,
    ".js": read_script,
    ".json": read_json,
    ".webmanifest": read_json,
    ".txt": read_text,
    ".csv": read_text,
    ".xml": read_xml,
    ".bin": read_pack,
    ".svg": read_drawing,
    ".png": read_picture,
    ".jpg": read_picture,
    ".jpeg": read_picture,
    ".gif": read_picture,
    ".webp": read_picture,
    ".ico": read_picture,
    ".docx": read_word,
    ".zip": read_zip,
    ".gz": read_gzip,
    ".br": read_brotli,
}
