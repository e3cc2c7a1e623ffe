"""Releases: built, audited, sealed and switched whole; what is live is the old one or the new one."""
