"""What was done to a study, kept so that it can be proved: the ledger, the files as they came, and what is told from them."""
