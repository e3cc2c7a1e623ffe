"""Draws the figures of the sample cases as stand-alone SVG files."""
