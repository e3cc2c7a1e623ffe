"""A .docx as an archive of parts: what it may hold, and what it may cost to read."""
