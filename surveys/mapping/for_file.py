"""A mapping proposed for a file that a study may be sent."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from instruments.problems import Where
from surveys.answers.responses import asked_at
from surveys.firewall import refuse_what_must_not_enter
from surveys.imports.guarded import read_guarded
from surveys.imports.raw import RawTable
from surveys.mapping.applied import Reading, as_read
from surveys.mapping.others import OWN, event_of, events_in
from surveys.mapping.proposal import Proposal, in_yaml, proposed
from surveys.matching import known_names
from surveys.refusals import Refusal, refusal
from surveys.study import Study, Timepoint


def propose_for(
    study: Study,
    timepoint: Timepoint,
    path: Path,
    names: Mapping[str, str],
    sheet: str = "",
    accepted: Collection[str] = (),
) -> tuple[Proposal, str]:
    """What the columns of the file seem to be, and the same as the text of a mapping's file; nothing is written.

    `names` are already known, and so is what was `accepted` about the file. Raises UnreadableFile if no table is found,
    SafeguardRefused if it must not come in, Refusal if a mapping of it would be empty.
    """
    asked = asked_at(study, timepoint)
    table = read_guarded(path, known_names(asked, names), sheet, accepted=accepted)
    refuse_what_must_not_enter(table, known_names(asked, {}) | OWN, study.file.no_identifiers)
    only = event_of(timepoint, events_in(table))
    proposal = proposed(as_read(table, Reading(only=only)), asked, study.missing_reasons, names)
    if not (only or proposal.columns or proposal.recode):
        _refuse_emptiness(table, proposal.without)
    return proposal, in_yaml(proposal, timepoint.id, only, path.name)


def _refuse_emptiness(table: RawTable, without: Sequence[str]) -> NoReturn:
    """Raise Refusal, which says how columns are named that look like nothing; `without` are the items that have none."""
    found = "nothing to propose: no column by another name looks like an item, and no other codes or words look like answers"
    plain = "import it without --propose, if all names are as they should be"
    by_hand = f"; if not, say which column an item is: --map {without[0]}=COLUMN" if without else ""
    raise refusal(Refusal, "nothing_alike", Where(table.file, sheet=table.sheet), found, hint=plain + by_hand)
