"""Casebook: a library of quality-benchmark cases, independent of any site engine."""

__version__ = "0.1.0"
