"""Who is due and what was done about it: attempts to reach people, appointments, and where each interview stands."""
