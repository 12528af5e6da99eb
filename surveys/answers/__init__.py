"""What people answered: as the files say, and as it is now after every correction."""
