"""The psychometrics of a study, as a page, as a table and on the terminal."""
