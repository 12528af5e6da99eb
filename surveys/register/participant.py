"""Who takes part: ids, sites, dates, status; no names, no allocation. The file they come from is read elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from instruments.problems import Where
from surveys.refusals import SafeguardRefused, refusal

COLUMNS = ("id", "site", "randomised", "status", "status_date")
OPTIONAL = ("discharged", "interviewer", "reconsented")
WITHDREW = ("withdrew_interviews", "withdrew_all")
STATUSES: Mapping[str, str] = {
    "active": "takes part",
    "withdrew_interviews": "withdrew from interviews: nobody asks for one; records may still be read",
    "withdrew_all": "withdrew from everything: nobody asks for an interview, and no record is read",
    "died": "died: nobody asks for an interview",
    "moved": "moved out of reach: nobody asks for an interview while that is so; records may still be read",
    "lost": "cannot be found: nobody asks for an interview while that is so; records may still be read",
}
"""Status → what it means, and what it stops. Every one but `active` has the date on which it began."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the trial, by id: the dates that interviews are counted from, status, and who interviews them.

    `reconsented` is the day from which somebody who had withdrawn takes part again.
    """

    id: str
    site: str
    randomised: date
    status: str
    status_date: date | None = None
    discharged: date | None = None
    interviewer: str = ""
    reconsented: date | None = None

    def as_of(self, day: date) -> Participant:
        """The person without what is dated later; a status that has not begun is `active`."""
        for each in (self.status_date, self.discharged, self.reconsented):
            if each is not None and each > day:
                break
        else:
            return self
        begun = self.status_date is None or self.status_date <= day
        return replace(
            self,
            status=self.status if begun else "active",
            status_date=self.status_date if begun else None,
            discharged=self.discharged if self.discharged and self.discharged <= day else None,
            reconsented=self.reconsented if self.reconsented and self.reconsented <= day else None,
        )

    def takes_part(self, day: date) -> bool:
        """Whether the person may be asked for an interview on that day."""
        if self.status == "active" or (self.status_date is not None and day < self.status_date):
            return True
        return self.reconsented is not None and day >= self.reconsented


def person_of(register: Mapping[str, Participant], id: str, file: Path) -> Participant:
    """The participant `id`. Raises SafeguardRefused, with the register's `file` as the place, if there is none."""
    if id not in register:
        hint = "check the id against the consent log; add new participants to the register first"
        found = f"`{id}` is not in the register"
        raise refusal(SafeguardRefused, "unknown_participant", Where(str(file)), found, hint=hint)
    return register[id]
