"""A draft to the files of a case: Markdown, figures, front matter."""
