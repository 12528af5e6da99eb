"""What is wrong with the answers, as queries that somebody can act on, and what was said of each."""
