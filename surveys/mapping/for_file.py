"""A mapping proposed for a file that a study may be sent."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from surveys.answers.responses import asked_at
from surveys.firewall import refuse_what_must_not_enter
from surveys.imports.guarded import read_guarded
from surveys.mapping.applied import Reading, as_read
from surveys.mapping.others import OWN, event_of, events_in
from surveys.mapping.proposal import Proposal, in_yaml, proposed
from surveys.matching import known_names
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

    `names` are already known, and so is what was `accepted` about the file. Raises UnreadableFile if no table is found, SafeguardRefused if it must not come in.
    """
    asked = asked_at(study, timepoint)
    table = read_guarded(path, known_names(asked, names), sheet, accepted=accepted)
    refuse_what_must_not_enter(table, known_names(asked, {}) | OWN, study.file.no_identifiers)
    only = event_of(timepoint, events_in(table))
    proposal = proposed(as_read(table, Reading(only=only)), asked, study.missing_reasons, names)
    return proposal, in_yaml(proposal, timepoint.id, only, path.name)
