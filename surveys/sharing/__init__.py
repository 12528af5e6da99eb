"""What may leave the study: no row of a person, and no count by which one could be known (decision 24)."""
