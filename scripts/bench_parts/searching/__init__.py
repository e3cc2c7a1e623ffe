"""What the search costs a builder and a reader, beside Pagefind on the same cases."""
