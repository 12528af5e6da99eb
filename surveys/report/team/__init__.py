"""The trial team's report, as a page, as PDF and as plain data."""
