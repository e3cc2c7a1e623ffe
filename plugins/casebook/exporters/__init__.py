"""Cases and the notice's forms as Word files."""
