"""Who takes part: a person, the file that people edit, and what changed in it since it was recorded in the ledger."""
