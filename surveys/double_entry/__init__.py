"""Forms that two people keyed: compared, counted, and settled where they differ."""
