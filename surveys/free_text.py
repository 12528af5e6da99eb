"""Texts that a study asks to have in its releases as they were written, each of which could name somebody or tell an arm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from instruments.problems import Problem, Where
from surveys.firewall import tells_allocation
from surveys.forbidden_words import ARM_NAMED, plain
from surveys.refusals import SafeguardRefused

if TYPE_CHECKING:
    from surveys.dataset import Dataset
    from surveys.study import Study


def note_on_free_text(study: Study) -> str:
    """What every dataset says of the texts in it; empty if there are none."""
    asked = ", ".join(study.file.release.free_text)
    words = "is in this dataset as it was written, because study.yaml asks for it; it could name somebody."
    return f"FREE TEXT of {asked} {words}" if asked else ""


def refuse_telling_texts(study: Study, long: Dataset) -> None:
    """Raise SafeguardRefused, with the place of each, if a text that is to leave seems to tell the allocation."""
    problems = list(_telling(study, long))
    if problems:
        raise SafeguardRefused(problems)


def _telling(study: Study, long: Dataset) -> Iterator[Problem]:
    for id in study.file.release.free_text:
        for participant, timepoint, words in long.frame.select("participant", "timepoint", id).iter_rows():
            if words is not None and (tells_allocation(words) or ARM_NAMED.search(plain(words))):
                where = Where(f"{participant} {timepoint}", field=id)
                hint = f"correct the answer with `surveys correct`, or take `{id}` out of release, free_text in study.yaml"
                yield Problem("allocation", where, "words that speak of allocation", hint=hint)
