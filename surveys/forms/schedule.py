"""Interview schedules: the form of a timepoint, blank or with a participant's id, site and dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property

from instruments.model import Instrument, Item
from surveys.calendar.day_words import in_full, in_short
from surveys.calendar.windows import Calendar
from surveys.forms.cards import cards_pdf, numbered
from surveys.forms.context import Closing, Cover, Form, Option, Question
from surveys.forms.formats import Format, Writer, writer
from surveys.forms.in_words import section_in_words
from surveys.forms.look import PLAIN, Look
from surveys.forms.sections import on_paper, question
from surveys.forms.stamp import stamped
from surveys.identity.check_digits import check_character
from surveys.register.participant import Participant
from surveys.study import Study, Timepoint, interview
from surveys.wording import Wordings, refuse_unknown_language, worded, wording_files

ASKED_AT_THE_END = "mask_broken"
"""The item of `interview.yaml` that the closing page asks; the cover has the others."""
INTRODUCTION = (
    "Thank you for meeting me. I am going to ask you the questions on these pages; together they take about {minutes} minutes. "
    "You may leave out any question, take a break, or stop at any time. Is there anything you would like to ask before we begin?"
)
"""What is said first where a study has no words of its own for it: `introduction` of a timepoint."""
NOT_KNOWN = "not known yet"
"""For a date that is counted from one that the register does not have yet."""


class Schedule:
    """The interview schedule of one timepoint. Keep it: the pages after the first participant are fast."""

    def __init__(self, study: Study, timepoint: Timepoint, calendar: Calendar, look: Look = PLAIN) -> None:
        self.study = study
        self.timepoint = timepoint
        self.look = look
        self._calendar = calendar
        self._writers: dict[Format, Writer] = {}

    def pdf(self, participant: Participant | None = None) -> bytes:
        """The form as tagged PDF/UA-1, personalised if a participant is named. No allocation is known here."""
        return self.written("pdf", participant)

    def written(self, format: Format, participant: Participant | None = None) -> bytes:
        """The form in a format, personalised if a participant is named."""
        if format not in self._writers:
            self._writers[format] = writer(self.form, format)
        return self._writers[format](self.given(participant) if participant else {})

    def cards(self) -> bytes:
        """The response cards of the form as tagged PDF/UA-1, a sheet each. Raises Refusal if no question needs one."""
        return cards_pdf(self.form, self._instruments)

    @cached_property
    def form(self) -> Form:
        """What is printed for every participant alike."""
        study, timepoint, asked = self.study, self.timepoint, self._instruments
        cards = numbered(asked)
        form = Form(
            title=f"{study.title}: {timepoint.label}",
            study=study.title,
            timepoint=timepoint.label,
            timepoint_id=timepoint.id,
            synthetic=study.file.synthetic,
            stamp="",
            look=self.look,
            cover=self._cover(sum(instrument.minutes for instrument in asked)),
            closing=self._closing(),
            sections=tuple(
                section_in_words(each, study.missing_reasons, self.look, cards, self._wordings)
                for each in asked
            ),
        )
        return stamped(form)

    @cached_property
    def _wordings(self) -> Wordings:
        return wording_files(self.study)

    @cached_property
    def _instruments(self) -> list[Instrument]:
        """What is asked, in order and in the study's words; of what a person fills in alone, what nobody else rates."""
        language = self.look.language
        refuse_unknown_language(self._wordings, language)
        asked = (worded(each, self._wordings, language) for each in self.study.instruments_at(self.timepoint))
        return [each for each in asked if not self.look.own_hand or each.mode == "self-report"]

    def _cover(self, minutes: int) -> Cover:
        opens, closes = map(_offset, self.timepoint.permitted)
        missing = on_paper(self.study.missing_reasons)
        every = (Option(reason.code, reason.label) for reason in self.study.missing_reasons)
        return Cover(
            sites=tuple(f"{id} {name}" for id, name in self.study.file.sites.items()),
            due=self.timepoint.when,
            window=f"from {opens} to {closes}",
            introduction=self.timepoint.introduction or INTRODUCTION.format(minutes=minutes),
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

    def given(self, participant: Participant) -> dict[str, str]:
        """What differs between participants, in words."""
        window = self._calendar.window(participant, self.timepoint)
        following = self._following
        later = self._calendar.window(participant, following) if following else None
        return {
            "participant": participant.id,
            "check": self._check(participant.id),
            "site": f"{participant.site} {self.study.file.sites[participant.site]}",
            "due": in_full(window.due) if window else NOT_KNOWN,
            "best": _span(window.best_from, window.best_until) if window else NOT_KNOWN,
            "window": _span(window.opens, window.closes) if window else NOT_KNOWN,
            "next_due": in_full(later.due) if later else NOT_KNOWN if following else "",
        }

    def _check(self, id: str) -> str:
        method = self.study.file.check_digit
        if method is None:
            return f"check character {check_character(id)}"
        return "ends in two check digits" if method == "mod_97_10" else "ends in a check digit"


def _about(chosen: Callable[[Item], bool]) -> tuple[Question, ...]:
    definition = interview()
    return tuple(replace(question(definition, item), number=0) for item in definition.items if chosen(item))


def _span(first: date, last: date) -> str:
    return f"{in_short(first)} to {in_short(last)}"


def _offset(days: int) -> str:
    if days == 0:
        return "that day"
    count = "1 day" if abs(days) == 1 else f"{abs(days)} days"
    return f"{count} {'before' if days < 0 else 'after'} it"
