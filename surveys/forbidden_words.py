"""Words that give the allocation away or name people, as they stand in names of columns, files and sheets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from instruments.problems import Problem, Where

ALLOCATION = re.compile(
    r"(^|_)(arm|alloc|allocation|allocated|randomi[sz]ed_to|randomi[sz]ation|rand_group|"
    r"(trial|study|treatment|rand)_?(arm|group)|intervention)(_|$)"
)
EXACT = {
    "group",
    "grp",
    "condition",
    "cond",
    "rand",
    "treatment",
    "trt",
    "tx",
    "peer_support",
    "peer_support_worker",
    "psw",
}
"""Names that speak of the allocation only when they stand alone."""
ARM = "(intervention|control|treatment|experimental|placebo|usual_care|tau)"
ARMS = re.compile(rf"{ARM}(_(arm|group))?")
ARM_NAMED = re.compile(rf"(^|_){ARM}_(arm|group)(_|$)")
ARM_SPOKEN_OF = re.compile(r"(^|_)(intervention|control|placebo)(_|$)")
TOLD = re.compile(
    r"(allocated|assigned|randomi[sz]ed)_to_(the_)?(intervention|control|treatment|experimental|placebo|usual_care|peer_support)"
    r"|(^|_)(intervention|control|treatment|experimental|placebo)_(arm|group)(_|$)"
)
"""What somebody writes who tells an arm in a sentence. "Crisis intervention" and "in control" are no such thing."""
ARM_AS_A_CODE = rf"(?i)^({ARMS.pattern}|{'|'.join(sorted(EXACT))})$"
"""A short text that stands for an arm, as Polars matches it."""
PERSON = re.compile(
    r"(^|_)(name|names|forename|surname|initials|first_?name|last_?name|full_?name|dob|date_of_birth|birth_?date|"
    r"nhs|nhs_?(no|number)|post_?code|zip|address|email|e_mail|phone|telephone|mobile)(_|$)"
)


def problems_of_names(names: Collection[str], where: Where, expected: Collection[str]) -> Iterator[Problem]:
    """A problem for each column name that speaks of the allocation or names people."""
    for name in names:
        place = Where(where.file, sheet=where.sheet, row=where.row, field=name)
        if name.lower() in expected:
            continue
        if speaks_of_allocation(name):
            yield Problem("allocation", place, "a column that looks like the allocation", hint=NO_ALLOCATION)
        elif PERSON.search(plain(name)):
            yield Problem("identifier", place, "a column that looks like it names people", hint=NO_PEOPLE)


NO_ALLOCATION = "ask for the file without it; allocation is joined only at analysis, outside this folder"
NO_PEOPLE = "ask for the file without it; nothing here may name a person"


def speaks_of_allocation(name: str) -> bool:
    """Whether a name speaks of the allocation."""
    return plain(name) in EXACT or ALLOCATION.search(plain(name)) is not None


def plain(name: str) -> str:
    """A name in small letters, with `_` between its words."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
