"""Calendar files for interviewers."""
