"""Whose form a row is, and whether it could be somebody else's; and that nothing names anybody."""
