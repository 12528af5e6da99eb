"""Every number of the trial team's report, of a study as it stood on the day of its data cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from surveys.derived import Derived
from surveys.followup.slots import FollowUp
from surveys.psychometrics import Measured, measured
from surveys.study import Study
from surveys.team.completeness import Completeness, completeness
from surveys.team.flow import Flow, flows
from surveys.team.forms import forms_of
from surveys.team.keying import Keying, keying
from surveys.team.mean_change import MeanChange, mean_changes
from surveys.team.patterns import Pattern, Timing, patterns, timings
from surveys.team.spread import Spread, spreads


@dataclass(frozen=True)
class TeamReport:
    """All of it is about the `people` who were randomised by the day of the `cut`; timepoints are in the study's order.

    `flow_by_site` is by (site, timepoint).
    """

    study: Study
    cut: date
    people: int
    flow: Mapping[str, Flow]
    flow_by_site: Mapping[tuple[str, str], Flow]
    completeness: Completeness
    measured: Sequence[Measured]
    spreads: Sequence[Spread]
    changes: Sequence[MeanChange]
    patterns: Sequence[Pattern]
    timings: Sequence[Timing]
    keying: Sequence[Keying]


def team_report(derived: Derived, cut: date) -> TeamReport:
    """The report's numbers. Raises Refusal where scores cannot be made."""
    study, followup = derived.study, FollowUp(derived, cut)
    slots = [slot for slot in followup.slots if slot.person.randomised <= cut]
    sites = {slot.person.id: slot.person.site for slot in slots}
    forms = forms_of(derived, sites, followup.held)
    figures, found = list(measured(forms)), flows(study, slots, cut)
    return TeamReport(
        study=study,
        cut=cut,
        people=len(sites),
        flow=found.by_timepoint,
        flow_by_site=found.by_site,
        completeness=completeness(study, forms, found.by_timepoint, sites),
        measured=figures,
        spreads=list(spreads(forms, figures)),
        changes=list(mean_changes(study, forms)),
        patterns=patterns(slots),
        timings=list(timings(slots, study.timepoints)),
        keying=keying(study, derived.responses.batches),
    )
