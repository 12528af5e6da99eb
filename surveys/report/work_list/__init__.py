"""The work list, on the terminal and as files."""
