"""The only code that imports mkdocs: feeds what casebook makes to `mkdocs build`."""
