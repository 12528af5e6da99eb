"""How follow-up goes: retention so far, where it is heading, and the work ahead. Counts only; nobody is named."""
