"""LibreOffice, where it is installed: older formats to .docx, Windows drawings to pictures."""
