"""What scripts/bench.py does: generated content, and the cost of checking and building it."""
