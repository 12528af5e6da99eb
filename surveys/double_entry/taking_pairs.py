"""Taking two files of the same forms into the study, keyed by two people: both, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from instruments.finding import nearest
from instruments.problems import Problem, ProblemsError, Where
from surveys.answers.responses import asked_at
from surveys.deciding import NOTHING_DECIDED, Decided
from surveys.examined import Examined
from surveys.forbidden_words import NO_ALLOCATION, speaks_of_allocation
from surveys.importing import examine
from surveys.imports import excel
from surveys.imports.guarded import read_guarded
from surveys.matching import Names, known_names
from surveys.record.sources import Source, keep_pair, sources
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused, refusal, refusals_together
from surveys.study import Study, Timepoint

CODE = re.compile(r"[A-Z0-9]{1,8}")
"""A keyer: a short code, so that no name of a person is kept."""
BATCH = re.compile(r"[\w .-]{1,60}")


@dataclass(frozen=True)
class Pair:
    """Two files that may come in together, and who keyed which; `new` if they are not here so already."""

    timepoint: str
    batch: str
    keyers: tuple[str, str]
    files: tuple[Examined, Examined]
    new: bool


def examine_pair(
    study: Study,
    timepoint: Timepoint,
    paths: tuple[Path, Path],
    keyers: tuple[str, str],
    *,
    names: Names,
    sheets: Sequence[str] = (),
    batch: str = "",
    replaces: str = "",
    person: Decided = NOTHING_DECIDED,
) -> Pair:
    """What the two files hold, with nothing written; each must be fit to be imported.

    A mapping is used for each file that has its column. `batch` is the name of the first file unless
    given; `replaces` names an earlier batch, or a file keyed once, that these stand for. What the
    `person` accepted is found in one of the two at least. Raises UnreadableFile, AnswersWithProblems or SafeguardRefused if
    they must not come in.
    """
    keyers = _two_people(keyers)
    batch = _named(batch or paths[0].stem)
    files = _examined(study, timepoint, paths, names, _sheets(paths, sheets), person)
    here = [source for source in sources(study) if source.timepoint == timepoint.id]
    if _is_here(here, batch, keyers, files):
        _refuse_twice(here, timepoint, batch, replaces)
        return Pair(timepoint.id, batch, keyers, files, new=False)
    earlier = _earlier(here, replaces) if replaces else []
    others = [source for source in here if source.id not in {each.id for each in earlier}]
    problems = [*_not_two(files), *_taken(others, batch, files), *_several_rows(files)]
    if problems:
        raise AnswersWithProblems(problems)
    stand_for = [source.id for source in earlier] + ["", ""]
    first, second = (
        replace(file, entry=replace(file.entry, replaces=id), new=True)
        for file, id in zip(files, stand_for[:2], strict=True)
    )
    return Pair(timepoint.id, batch, keyers, (first, second), new=True)


def take_pair(study: Study, pair: Pair) -> None:
    """Both files are in the study, with who keyed them. A pair that is there already is left alone."""
    if pair.new:
        files = [(file.entry, file.content) for file in pair.files]
        keep_pair(study, pair.timepoint, pair.batch, pair.keyers, files)


def _two_people(keyers: tuple[str, str]) -> tuple[str, str]:
    """Their codes in capitals. Raises Refusal if one is no code, or both are one person's."""
    where = Where("--keyers")
    first, second = (code.strip().upper() for code in keyers)
    if not CODE.fullmatch(first) or not CODE.fullmatch(second):
        hint = "such as --keyers AB,CD"
        raise refusal(
            Refusal, "ill_formed_code", where, "what is no code", "up to 8 letters and digits", hint
        )
    if first == second:
        hint = "a second entry by the same person finds fewer mistakes; ask somebody else to key it"
        raise refusal(SafeguardRefused, "one_keyer", where, f"`{first}` for both files", "two people", hint)
    return first, second


def _named(batch: str) -> str:
    where = Where("--batch")
    if not BATCH.fullmatch(batch):
        raise refusal(Refusal, "ill_formed_batch", where, "what is no name of a batch", "letters and digits")
    if speaks_of_allocation(batch):
        found = "a name that speaks of allocation"
        raise refusal(SafeguardRefused, "allocation", where, found, hint=NO_ALLOCATION)
    return batch


def _sheets(paths: Sequence[Path], sheets: Sequence[str]) -> Sequence[str]:
    """The sheet of each file. One alone is that of each workbook among them."""
    if len(sheets) > 1:
        return sheets
    asked = sheets[0] if sheets else ""
    return [asked if path.suffix.lower() in excel.SUFFIXES else "" for path in paths]


def _examined(
    study: Study,
    timepoint: Timepoint,
    paths: tuple[Path, Path],
    names: Names,
    sheets: Sequence[str],
    person: Decided,
) -> tuple[Examined, Examined]:
    """Both files, or the problems of both."""
    found: list[Examined] = []
    refused: list[ProblemsError] = []
    absent = [_absent(study, timepoint, *each, names, person) for each in zip(paths, sheets, strict=True)]
    for path, sheet, lacking in zip(paths, sheets, absent, strict=True):
        own = {
            id: name
            for id, name in names.items()
            if name not in lacking or all(name in each for each in absent)
        }
        try:
            found.append(examine(study, timepoint, path, own, sheet, person=replace(person, of_several=True)))
        except ProblemsError as error:
            refused.append(error)
    if refused:
        raise refusals_together(refused)
    first, second = found
    person.refuse_if_nothing({*first.entry.accepted, *second.entry.accepted}, Where("--accept"))
    return first, second


def _absent(
    study: Study, timepoint: Timepoint, path: Path, sheet: str, names: Names, person: Decided
) -> set[str]:
    """Those of the mapped columns that the file has not."""
    if not names:
        return set()
    table = read_guarded(
        path, known_names(asked_at(study, timepoint), names), sheet, accepted=person.accepted
    )
    return {name for name in names.values() if table.column(name) is None}


def _is_here(
    here: Sequence[Source], batch: str, keyers: tuple[str, str], files: tuple[Examined, Examined]
) -> bool:
    """Whether the same two files, keyed by the same two, are in the study now under this name."""
    wanted = [
        (batch, keyer, file.entry.sha256, file.entry.sheet, file.entry.names)
        for keyer, file in zip(keyers, files, strict=True)
    ]
    there = [
        (source.batch, source.keyer, source.sha256, source.sheet, source.names)
        for source in here
        if source.keyer and source.batch == batch
    ]
    return there == wanted


def _refuse_twice(here: Sequence[Source], timepoint: Timepoint, batch: str, replaces: str) -> None:
    """Two files that are here beside what they are to stand for do not stand for it by being named again."""
    beside = [each for each in here if each.batch != batch and replaces in (each.batch, each.file)]
    if replaces and beside:
        found = f"a batch `{batch}` that is in the study already, beside `{replaces}`"
        hint = (
            f"take the other out: surveys correct --withdraw {beside[0].file} --timepoint {timepoint.id} "
            "--reason repeated --source record"
        )
        raise refusal(AnswersWithProblems, "here_already", Where("--replaces"), found, hint=hint)


def _earlier(here: Sequence[Source], name: str) -> list[Source]:
    """The files of the batch of that name, or that one of them has; or the one file that was keyed once."""
    batches = {source.batch for source in here if source.keyer}
    found = [source for source in here if name in (source.batch, source.file)]
    things = {source.batch or source.id for source in found}
    if len(things) == 1:
        return [source for source in here if (source.batch or source.id) in things]
    said = f"{len(things)} batches or files called `{name}` at this timepoint"
    hint = nearest(name, sorted({*batches, *(source.file for source in here)}))
    raise refusal(Refusal, "unknown_source", Where("--replaces"), said, "one", hint)


def _not_two(files: tuple[Examined, Examined]) -> Iterator[Problem]:
    first, second = files
    where = Where(second.entry.file, sheet=second.entry.sheet)
    if first.entry.sha256 == second.entry.sha256:
        hint = "each of the two keys the forms into a file of their own"
        yield Problem("same_file", where, "the very same file twice", "two files", hint)
    elif first.entry.file.casefold() == second.entry.file.casefold():
        hint = "add the keyer's code to the name: a row is found by its file's name"
        yield Problem("same_name", where, "two files of one name", "two names", hint)


def _taken(others: Sequence[Source], batch: str, files: tuple[Examined, Examined]) -> Iterator[Problem]:
    for file in files:
        for source in (source for source in others if source.sha256 == file.entry.sha256):
            how = f"in the batch `{source.batch}`" if source.keyer else "as keyed once"
            hint = f"to put the two in its place: --replaces {source.batch or source.file}"
            where = Where(file.entry.file, sheet=file.entry.sheet)
            yield Problem("here_already", where, f"a file that is in the study already, {how}", hint=hint)
    if any(source.batch == batch for source in others if source.keyer):
        hint = f"to put the two in its place: --replaces {batch}; else give them another name with --batch"
        yield Problem("batch_taken", Where("--batch"), f"a batch `{batch}` that is here already", hint=hint)


def _several_rows(files: tuple[Examined, Examined]) -> Iterator[Problem]:
    """Of several forms of one person nobody can say which the other keyer's is."""
    for file in files:
        for participant, rows in file.repeated:
            yield Problem(
                "repeated_participant",
                Where(file.entry.file, sheet=file.entry.sheet, row=rows[-1], field="participant_id"),
                f"`{participant}` in the rows {', '.join(map(str, rows))}",
                "one row a person in a file that is keyed twice",
                "find out whose the other row is, in a copy of the file",
            )
