"""Word files to draft cases: package (the archive), word (its language), draft (its meaning), writing (the case)."""
