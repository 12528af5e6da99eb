"""What is another in one release than in an earlier one, as both were released: blinded, and with what brought it about."""
