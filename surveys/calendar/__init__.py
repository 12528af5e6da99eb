"""When an interview is due, by rules that a study states. What was done about it is `followup`."""
