"""`python -m surveys`, for where the command itself is not on the path."""

from surveys.cli import main

main()
