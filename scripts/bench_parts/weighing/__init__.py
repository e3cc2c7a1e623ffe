"""What a page weighs on a reader's first visit."""
