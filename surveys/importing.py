"""Taking a file into the study: looked at whole, kept as it came, or refused with the study unchanged."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys import ledger
from surveys.firewall import refuse_what_must_not_enter
from surveys.imports import RawTable, read_table
from surveys.refusals import Refusal, SafeguardRefused, UnreadableFile, refusal
from surveys.register import read_register
from surveys.responses import asked_at, instruments_in, known_names, participants_in, typed
from surveys.sources import keep, sources
from surveys.study import Study, Timepoint


@dataclass(frozen=True)
class Examined:
    """A file that may come in: its bytes, and what it holds in numbers that show nothing about a person."""

    path: Path
    content: bytes
    timepoint: str
    sheet: str
    names: Mapping[str, str]
    replaces: str
    new: bool
    rows: int
    instruments: Mapping[str, str]
    absent: tuple[str, ...]
    unused: tuple[str, ...]
    unread: int

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def examine(
    study: Study,
    timepoint: Timepoint,
    path: Path,
    names: Mapping[str, str],
    sheet: str = "",
    replaces: str = "",
) -> Examined:
    """What `path` holds, with nothing written. `replaces` names an earlier file that it stands for.

    Raises UnreadableFile, AnswersWithProblems or SafeguardRefused if it must not come in.
    """
    content = _bytes(path)
    asked = asked_at(study, timepoint)
    known = known_names(asked, names)
    table = read_table(path, known, sheet)
    refuse_what_must_not_enter(table, known)
    _refuse_unknown_people(study, table, participants_in(table, names))
    found = instruments_in(table, asked, names)
    used = known_names(found, names)
    return Examined(
        path=path,
        content=content,
        timepoint=timepoint.id,
        sheet=table.sheet,
        names=names,
        replaces=_earlier(study, timepoint, replaces) if replaces else "",
        new=not _imported_before(study, hashlib.sha256(content).hexdigest(), timepoint.id, table.sheet),
        rows=len(table.rows),
        instruments={instrument.id: instrument.version for instrument in found if instrument.scores},
        absent=tuple(id for id in timepoint.instruments if id not in {instrument.id for instrument in found}),
        unused=tuple(column.name for column in table.columns if column.name.lower() not in used),
        unread=sum(len(typed(table, instrument, timepoint.id, names)[1]) for instrument in found),
    )


def take(study: Study, file: Examined) -> None:
    """The file is in the study: kept as it came, and in the ledger. One that was before is left alone."""
    if not file.new:
        return
    body = {
        "file": file.path.name,
        "sha256": file.sha256,
        "timepoint": file.timepoint,
        "sheet": file.sheet,
        "names": dict(file.names),
        "replaces": file.replaces,
        "rows": file.rows,
        "instruments": dict(file.instruments),
    }
    keep(study, file.path, file.content, body)


def _earlier(study: Study, timepoint: Timepoint, name: str) -> str:
    """The event of the one file of that name, or of that hash, that was imported for the timepoint."""
    imported = [source for source in sources(study) if source.timepoint == timepoint.id]
    found = [source for source in imported if source.file == name or source.sha256.startswith(name)]
    if len(found) == 1:
        return found[0].event
    said = f"{len(found)} imported files called `{name}` at {timepoint.id}"
    hint = nearest(name, sorted({source.file for source in imported}))
    if len(found) > 1:
        hint = f"name it by the start of its hash: {', '.join(source.sha256[:12] for source in found)}"
    raise refusal(Refusal, "unknown_source", Where("--replaces"), said, "one", hint)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        hint = "close it in other programs, then try again" if path.exists() else "check its name and folder"
        found = f"cannot open it ({error.strerror})"
        raise refusal(UnreadableFile, "unreadable_file", Where(path.name), found, hint=hint) from error


def _refuse_unknown_people(study: Study, table: RawTable, participants: pl.Series) -> None:
    register = read_register(study)
    problems = [
        Problem(
            "unknown_participant",
            Where(table.file, sheet=table.sheet, row=row, field="participant_id"),
            f"`{id}`, which is not in the register" if id else "a row without a participant id",
            "an id of participants.csv",
            "correct the id in the file, or add the person to the register; then import again",
        )
        for row, id in zip(table.rows, participants, strict=True)
        if id not in register
    ]
    if problems:
        raise SafeguardRefused(problems)


def _imported_before(study: Study, sha256: str, timepoint: str, sheet: str) -> bool:
    wanted = ("import", sha256, timepoint, sheet)
    return any(
        (event.kind, event.body.get("sha256"), event.body.get("timepoint"), event.body.get("sheet")) == wanted
        for event in ledger.events(study.folder)
    )
