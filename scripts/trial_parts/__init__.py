"""Publishing put to the test: interrupted at any point, switched under load."""
