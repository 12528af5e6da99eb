"""The tracker, as a page, on the terminal, and as JSON."""
