"""What is said of a file that was imported, as a page and as data."""
