"""Ways to tell a report: a module a format."""
