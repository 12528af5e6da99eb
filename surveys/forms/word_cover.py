"""The first page and the last of a form in Word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from surveys.forms import fixed_words as fixed
from surveys.forms.context import Closing, Cover, Form, Question
from surveys.forms.fixed_words import HEADING, Notice
from surveys.forms.word_answers import DATE, TIME, answer, digits
from surveys.forms.word_parts import BOX, cells, framed, ruled, run, spaced, table
from surveys.forms.word_sections import Sections
from surveys.forms.word_sheet import Sheet

Told = Callable[[Mapping[str, str]], str]
"""What stands in a place for whom the form is for, from what is given."""
Personal = Callable[[Any, Told], None]
"""Remembers a run whose words differ between participants."""
Field = tuple[str, Callable[[Any], None]]
"""The name of a place on the first page, and what fills it."""
VERSION, MINUTES = 40.0, 24.0
"""Millimetres of columns of the contents."""


class Pages:
    """Writes the first page and the last into a document."""

    def __init__(self, document: Any, form: Form, sheet: Sheet, personal: Personal) -> None:
        self._document = document
        self._form = form
        self._sheet = sheet
        self._personal = personal

    def cover(self, cover: Cover) -> None:
        """Who and when, what to do first, and what is asked; for the person's own hand, how to fill it in."""
        form = self._form
        if form.synthetic:
            run(framed(self._line()), fixed.SYNTHETIC, bold=True)
        run(self._line(), form.study, self._sheet.points(12), grey=True)
        run(self._document.add_heading("", level=1), form.timepoint, self._sheet.points(22))
        if form.look.own_hand:
            self._own_cover(cover)
        else:
            self._interviewers_cover(cover)

    def _own_cover(self, cover: Cover) -> None:
        day: Field = ("The date on which you fill this in", lambda place: self._put(place, DATE))
        self._fields([*self._who(cover), day])
        self._heading(HEADING.own_how)
        run(self._line(), fixed.OWN_HOW)
        run(self._line(), fixed.own_minutes(cover.minutes))
        self._notice(fixed.OWN_NO_NAME)

    def _interviewers_cover(self, cover: Cover) -> None:
        self._fields([*self._who(cover), *self._when(cover)])
        self._heading(HEADING.about)
        times: list[Field] = [
            (name, lambda place: self._put(place, TIME)) for name in ("Start time", "End time")
        ]
        self._fields([*map(self._asked, cover.about), *times])
        self._notice(fixed.BEFORE)
        say_first = spaced(self._document.add_paragraph(), with_next=True)
        run(say_first, fixed.SAY_FIRST, self._sheet.points(9), grey=True)
        run(self._line(), cover.introduction)
        if self._form.look.annotated:
            self._notice(fixed.annotated(self._form))
        self._absent(cover)
        self._contents(cover)

    def closing(self, closing: Closing) -> None:
        """How the interview ends, and what is written down after it; for the person's own hand, thanks."""
        heading = self._document.add_heading("", level=1)
        heading.paragraph_format.page_break_before = True
        if self._form.look.own_hand:
            run(heading, HEADING.own_closing)
            run(self._line(), fixed.OWN_THANKS)
            self._notice(fixed.OWN_UPSET)
            return
        run(heading, HEADING.closing)
        self._notice(fixed.LEAVING)
        if closing.words:
            run(self._line(), closing.words)
        run(self._line(), fixed.THANKS)
        self._heading(HEADING.next_contact)
        self._next(closing)
        self._heading(HEADING.leaving)
        Sections(self._document, self._sheet).questions(closing.about)

    def _next(self, closing: Closing) -> None:
        line = self._line()
        if not closing.next_label:
            run(line, fixed.LAST)
            return
        run(line, f"{closing.next_label}, due ")
        self._personal(run(line, "", bold=True), lambda given: given["next_due"] or closing.next_due)
        run(line, fixed.CONTACT)

    def _who(self, cover: Cover) -> Iterator[Field]:
        sites = "     ".join(f"{BOX}\u00a0{site}" for site in cover.sites)

        def participant(place: Any) -> None:
            paragraph = self._put(place, "")
            id = run(paragraph, "", self._sheet.points(15), bold=True)
            self._personal(id, lambda given: given["participant"] or digits(7))
            check = run(paragraph, "", self._sheet.points(9), grey=True)
            self._personal(check, lambda given: f"   {given['check']}" if given["check"] else "")

        yield "Participant", participant
        yield "Site", self._told(lambda given: given["site"] or sites)

    def _when(self, cover: Cover) -> Iterator[Field]:
        yield "Due", self._told(lambda given: given["due"] or cover.due)
        yield (
            "Permitted",
            self._told(lambda given: f"{given['window'] or cover.window}\n{_best(given)}".strip()),
        )

    def _asked(self, question: Question) -> Field:
        return question.words, lambda place: answer(place, question, self._sheet)

    def _told(self, told: Told) -> Callable[[Any], None]:
        return lambda place: self._personal(run(self._put(place, ""), ""), told)

    def _put(self, place: Any, words: str) -> Any:
        paragraph = spaced(place.add_paragraph(), after=5)
        run(paragraph, words)
        return paragraph

    def _fields(self, fields: Sequence[Field]) -> None:
        """Two beside one another, each under its name; one under another in large print."""
        across = 1 if self._form.look.large else 2
        made = table(self._document, [self._sheet.width / across] * across, -(-len(fields) // across))
        places = [place for row in cells(made) for place in row]
        for place, (name, fill) in zip(places, fields, strict=False):  # the last place may be empty
            run(spaced(place.paragraphs[0]), name, self._sheet.points(9), grey=True)
            fill(place)

    def _absent(self, cover: Cover) -> None:
        self._heading(HEADING.absent)
        run(self._line(), fixed.TICK)
        key = framed(self._line())
        for number, option in enumerate(cover.missing):
            run(key, "     " if number else "")
            run(key, str(option.code), bold=True)
            run(key, f"\u00a0{option.label}")
        if cover.office:
            used = ", ".join(f"{option.code} {option.label}" for option in cover.office)
            run(self._line(), f"{fixed.OFFICE} {used}.", self._sheet.points(9), grey=True)

    def _contents(self, cover: Cover) -> None:
        self._heading(HEADING.contents)
        asked = self._form.sections
        widths = (self._sheet.width - VERSION - MINUTES, VERSION, MINUTES)
        head, *rows, total = cells(table(self._document, widths, len(asked) + 2, heads=1))
        for place, words in zip(head, ("Instrument", "Version", "Minutes"), strict=True):
            run(spaced(place.paragraphs[0], with_next=True), words, self._sheet.points(9), grey=True)
        ruled(head, heavy=True)
        for places, each in zip(rows, asked, strict=True):
            told = (each.title, f"{each.id} {each.version}", str(each.minutes))
            for place, words in zip(places, told, strict=True):
                run(
                    spaced(place.paragraphs[0], before=1.5, after=1.5, with_next=True),
                    words,
                    self._sheet.points(9.5),
                )
            ruled(places)
        for place, words in zip(total, (fixed.TOGETHER, "", str(cover.minutes)), strict=True):
            run(spaced(place.paragraphs[0], before=2), words, self._sheet.points(9.5), bold=True)

    def _heading(self, words: str) -> None:
        run(self._document.add_heading("", level=2), words)

    def _notice(self, notice: Notice) -> None:
        paragraph = framed(spaced(self._document.add_paragraph(), before=4, after=6))
        run(paragraph, notice.first, bold=True)
        run(paragraph, notice.rest)

    def _line(self) -> Any:
        return spaced(self._document.add_paragraph(), after=5)


def _best(given: Mapping[str, str]) -> str:
    return f"best {given['best']}" if given["best"] else ""
