"""Interview schedules: the form of a timepoint, blank or with a participant's id, site and dates."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from functools import cached_property

from instruments.model import STANDARD_MISSING_REASONS, Instrument, Item, MissingReason
from surveys.calendar.day_words import in_full, in_short
from surveys.calendar.windows import Calendar
from surveys.forms.context import Closing, Cover, Form, Option, Question
from surveys.forms.paper import Typesetter
from surveys.forms.sections import on_paper, question, section
from surveys.register.participant import Participant
from surveys.study import Study, Timepoint, interview

ASKED_AT_THE_END = "mask_broken"
"""The item of `interview.yaml` that the closing page asks; the cover has the others."""
NOT_KNOWN = "not known yet"
"""For a date that is counted from one that the register does not have yet."""


class Schedule:
    """The interview schedule of one timepoint. Keep it: the pages after the first participant are fast."""

    def __init__(self, study: Study, timepoint: Timepoint, calendar: Calendar) -> None:
        self.study = study
        self.timepoint = timepoint
        self._calendar = calendar

    def pdf(self, participant: Participant | None = None) -> bytes:
        """The form as tagged PDF/UA-1, personalised if a participant is named. No allocation is known here."""
        return self._typesetter.pdf(self._given(participant) if participant else {})

    @cached_property
    def form(self) -> Form:
        """What is printed for every participant alike."""
        study, timepoint = self.study, self.timepoint
        instruments = study.instruments_at(timepoint)
        form = Form(
            title=f"{study.title}: {timepoint.label}",
            study=study.title,
            timepoint=timepoint.label,
            synthetic=study.file.synthetic,
            stamp="",
            cover=self._cover(sum(instrument.minutes for instrument in instruments)),
            closing=self._closing(),
            sections=tuple(section(instrument, study.missing_reasons) for instrument in instruments),
        )
        return replace(form, stamp=_stamp(form))

    @cached_property
    def _typesetter(self) -> Typesetter:
        return Typesetter(self.form)

    def _cover(self, minutes: int) -> Cover:
        opens, closes = map(_offset, self.timepoint.permitted)
        missing = on_paper(self.study.missing_reasons)
        every = (Option(reason.code, reason.label) for reason in self.study.missing_reasons)
        return Cover(
            sites=tuple(f"{id} {name}" for id, name in self.study.file.sites.items()),
            due=self.timepoint.when,
            window=f"from {opens} to {closes}",
            introduction=self.timepoint.introduction,
            about=_about(lambda item: item.id != ASKED_AT_THE_END),
            minutes=minutes,
            missing=missing,
            office=tuple(option for option in every if option not in missing),
        )

    def _closing(self) -> Closing:
        following = self._following
        asked = _about(lambda item: item.id == ASKED_AT_THE_END)
        return Closing(
            words=self.timepoint.closing,
            about=tuple(replace(each, remarks=("Do not write which.",)) for each in asked),
            next_label=following.label if following else "",
            next_due=following.when if following else "",
        )

    @property
    def _following(self) -> Timepoint | None:
        following = self.study.timepoints.index(self.timepoint) + 1
        return self.study.timepoints[following] if following < len(self.study.timepoints) else None

    def _given(self, participant: Participant) -> dict[str, str]:
        window = self._calendar.window(participant, self.timepoint)
        following = self._following
        later = self._calendar.window(participant, following) if following else None
        return {
            "participant": participant.id,
            "site": f"{participant.site} {self.study.file.sites[participant.site]}",
            "due": in_full(window.due) if window else NOT_KNOWN,
            "best": _span(window.best_from, window.best_until) if window else NOT_KNOWN,
            "window": _span(window.opens, window.closes) if window else NOT_KNOWN,
            "next_due": in_full(later.due) if later else NOT_KNOWN if following else "",
        }


def instrument_pdf(
    instrument: Instrument, missing_reasons: Sequence[MissingReason] = STANDARD_MISSING_REASONS
) -> bytes:
    """One instrument alone as tagged PDF/UA-1: no cover, no closing page, no study needed."""
    form = Form(
        title=instrument.title,
        study="",
        timepoint="",
        synthetic=False,
        stamp="",
        cover=None,
        closing=None,
        sections=(section(instrument, missing_reasons),),
    )
    return Typesetter(replace(form, stamp=_stamp(form))).pdf({})


def _about(chosen: Callable[[Item], bool]) -> tuple[Question, ...]:
    definition = interview()
    return tuple(replace(question(definition, item), number=0) for item in definition.items if chosen(item))


def _stamp(form: Form) -> str:
    """Eight characters that change when any word, code, box or skip rule of the form does."""
    content = json.dumps(asdict(form), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(content.encode()).hexdigest()[:8]


def _span(first: date, last: date) -> str:
    return f"{in_short(first)} to {in_short(last)}"


def _offset(days: int) -> str:
    if days == 0:
        return "that day"
    count = "1 day" if abs(days) == 1 else f"{abs(days)} days"
    return f"{count} {'before' if days < 0 else 'after'} it"
