"""Letters, emails and text messages for who is due, filled from a study's own templates. Nothing is ever sent."""
