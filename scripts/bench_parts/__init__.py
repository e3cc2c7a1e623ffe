"""What scripts/bench.py does: generated content, and the cost of checking, building and searching it."""
