"""The differences of a release from an earlier one, as a page and in a line for the terminal."""
