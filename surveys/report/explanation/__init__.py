"""How one score came about, as the terminal shows it and as JSON: coded values alone, and no text that was written."""
