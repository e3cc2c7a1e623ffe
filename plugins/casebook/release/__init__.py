"""Releases: what is built is audited, published, and can be taken back."""
