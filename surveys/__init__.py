"""What a study does: schedules, imports, checks, the ledger, exports, releases and the commands for them."""
