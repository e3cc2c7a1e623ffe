"""Blocks to a draft of a case: forms, sections, headings, captions, proposals; nobody's personal data."""
