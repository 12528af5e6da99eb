"""Every reminder that is wanted, filled and written; nothing is sent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from instruments.problems import Problem, ProblemsError, Where
from surveys.durable import write_file
from surveys.followup.slots import FollowUp, Slot
from surveys.forms.participants import file_name
from surveys.refusals import Refusal, refusal, refusals_together
from surveys.reminders.checking import Ready
from surveys.reminders.context import coming, reminder
from surveys.reminders.templates import FOLDER, Template
from surveys.reminders.texts import ready_text
from surveys.study import Study

Existing = Literal["keep", "replace"]
"""What happens to a file of the same name that says something else."""


@dataclass(frozen=True)
class Filled:
    """File name → content; how many are from each template; and the templates, of those, that still have a place
    for a study's own words."""

    files: Mapping[str, bytes]
    counts: Mapping[str, int]
    unwritten: Sequence[str]


def filled(study: Study, slots: Iterable[Slot], templates: Sequence[Template], today: date) -> Filled:
    """One file for each interview and template that suits it. Raises Refusal with all faults of the templates."""
    ready = _ready(templates, study.file.synthetic)
    files: dict[str, bytes] = {}
    counts = Counter({each.template.path.name: 0 for each in ready})
    for slot in slots:
        given = reminder(study, slot, today)
        for each in ready:
            if suits(each.template, slot, today):
                files[name_of(slot, each.template)] = each.fill(given)
                counts[each.template.path.name] += 1
    unwritten = [each.template.path.name for each in ready if each.unwritten]
    return Filled(files, counts, [name for name in unwritten if counts[name]])


def suits(template: Template, slot: Slot, today: date) -> bool:
    """Whether the template is for people who stand as this one does: with an appointment to come, or without."""
    return template.for_appointments == (coming(slot, today) is not None)


def name_of(slot: Slot, template: Template) -> str:
    """`A0001-4m-letter.docx`."""
    return f"{file_name(slot.person)}-{slot.timepoint.id}-{template.path.name}"


def write(study: Study, place: Path, made: Filled, existing: Existing) -> None:
    """All files are in `place`, with nothing else changed there.

    Raises Refusal, with nothing written, if it is the templates' own folder, or, with `keep`, if any file there
    has the same name and says something else.
    """
    if place.resolve() == (study.folder / FOLDER).resolve():
        found = "the folder of the templates, where what is filled would be a template next time"
        raise refusal(Refusal, "among_templates", Where(str(place)), found, "another folder")
    changed = {name: content for name, content in made.files.items() if _held(place / name) != content}
    in_the_way = [place / name for name in changed if (place / name).exists()]
    if in_the_way and existing == "keep":
        hint = "somebody may have worked on it: move it away, name another folder with --out, or use --force"
        raise Refusal(
            Problem(
                "file_exists", Where(str(path)), "a file of that name that says something else", hint=hint
            )
            for path in in_the_way
        )
    for name, content in changed.items():
        write_file(place / name, content)


def left_over(
    followup: FollowUp, place: Path, slots: Sequence[Slot], templates: Sequence[Template]
) -> list[str]:
    """Names of the reminders in `place` that nobody would get now, of the `slots` to remind people of.

    They were made when things stood otherwise: before somebody died, say, or agreed to an appointment.
    """
    wanted = {
        name_of(slot, each) for slot in slots for each in templates if suits(each, slot, followup.today)
    }
    points = "|".join(timepoint.id for timepoint in followup.study.timepoints)
    named = {path.name: re.match(rf"(.+?)-(?:{points})-", path.name) for path in sorted(place.glob("*"))}
    register = followup.derived.register
    return [name for name, found in named.items() if found and found[1] in register and name not in wanted]


def _ready(templates: Sequence[Template], synthetic: bool) -> list[Ready]:
    ready, refused = [], []
    for template in templates:
        try:
            ready.append(_reader(template)(template, synthetic))
        except ProblemsError as error:
            refused.append(error)
    if refused:
        raise refusals_together(refused)
    return ready


def _reader(template: Template) -> Callable[[Template, bool], Ready]:
    if template.path.suffix.lower() == ".txt":
        return ready_text
    from surveys.reminders.letters import ready_letter  # brings in what Word files need

    return ready_letter


def _held(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
