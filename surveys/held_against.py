"""What a file is held against before it comes in: the study's answers, and the files that come in with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import polars as pl

from surveys.answers.file_words import words_of
from surveys.answers.responses import Answers, Responses, asked_at, opened
from surveys.examined import Examined, same_file
from surveys.imports import RawTable
from surveys.matching import Names
from surveys.record.sources import called_apart, sources
from surveys.study import Study

Called = Sequence[tuple[str, Examined]]
"""Files of one import in their order, each with the name that it has in the study from then on."""


@dataclass(frozen=True)
class Others:
    """All else that is known as a file comes in. `answers` are those of the study and of the files `together` with it.

    `replaced` is the id of the import that the file stands for, or "", and `but` are all imports that it is not held against.
    """

    study: Study
    answers: Responses
    together: Called
    replaced: str
    but: frozenset[str]

    @property
    def replaced_file(self) -> str:
        """The name of the file that this one stands for; "" if it stands for none."""
        return next((each.file for each in sources(self.study) if each.id == self.replaced), "")

    def tables(self) -> Iterator[tuple[str, RawTable, Names]]:
        """Each file, its table and how its columns are named, in the order of import; read as they are asked for."""
        for source in sources(self.study):
            if source.id not in self.but:
                yield source.file, opened(self.study, source).table, source.names
        for called, file in self.together:
            yield called, file.table, file.entry.names


def files_before(study: Study, same: tuple[object, ...], files: Sequence[Examined]) -> Called:
    """Those of the files that are new beside one that is the `same` as none of them, as they will be called."""
    new = [file for file in files if file.new and same_file(file.entry) != same]
    names = [entry.file for entry in called_apart(study, [file.entry for file in new])]
    return list(zip(names, new, strict=True))


def with_files(study: Study, responses: Responses, files: Called) -> Responses:
    """The answers, with those of files that are not in the study yet."""
    if not files:
        return responses
    found, words = dict(responses.answers), list(responses.words)
    for called, file in files:
        for answers in file.answers:
            _add(found, answers, called)
        asked = asked_at(study, study.timepoint(file.timepoint))
        said = words_of(file.table, asked, file.entry.names, file.timepoint)
        words.append(replace(said, file=called))
    return replace(responses, answers=found, words=tuple(words))


def _add(found: dict[tuple[str, str], Answers], answers: Answers, called: str) -> None:
    key = answers.timepoint, answers.instrument.id
    frame = answers.frame.with_columns(pl.lit(called).alias("_file"))
    frames = [found[key].frame, frame] if key in found else [frame]
    found[key] = replace(answers, frame=pl.concat(frames))
