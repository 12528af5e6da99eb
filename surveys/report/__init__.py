"""Pages and lists for people: made from what validation, scoring and releases found, and from nothing else."""
