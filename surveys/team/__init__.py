"""The numbers of the trial team's report: everybody together or by site, never by arm. No name and no id is in them."""
