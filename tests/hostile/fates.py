"""What becomes of a file that is not as it was made: the one question that all these tests ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from surveys.imports import guarded, reading_process
from surveys.imports.raw import RawTable
from surveys.imports.reading_process import Ask
from surveys.refusals import Refusal
from tests.hostile.damage import Named
from tests.hostile.seeds import CODES, ITEMS, KNOWN, MISSING
from tests.hostile.worker import Worker

SECONDS = 20.0


@dataclass
class Fates:
    """How many files were refused, by which rule, and the names of those that were accepted with other answers.

    `coded` are those of them in which an answer is another one that its item allows, so that no check can see it;
    `stopped` are those at which the readers did.
    """

    refused: Counter[str] = field(default_factory=Counter)
    same: int = 0
    changed: list[str] = field(default_factory=list)
    coded: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    worker: Worker = field(default_factory=Worker)

    @property
    def files(self) -> int:
        """How many there were."""
        return self.refused.total() + self.same + len(self.changed)

    def __str__(self) -> str:
        refused = ", ".join(f"{rule} {count}" for rule, count in self.refused.most_common())
        share = 100 * len(self.coded) / max(1, self.files)
        return (
            f"{self.files:,} files: refused {self.refused.total():,} ({refused}); same {self.same:,}; "
            f"changed {len(self.changed):,}, of them coded answers that an item allows {len(self.coded):,} ({share:.2f}%); "
            f"readers crashed {self.worker.crashes}, late {self.worker.late}"
        )


def fates_of(files: Iterable[Named], sound: bytes, suffix: str, folder: Path) -> Fates:
    """Each file read as one from outside is, but that one process reads many."""
    fates = Fates()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading_process, "reading_process", _shared(fates.worker))
        answers = _read(sound, suffix, folder)
        for name, content in files:
            try:
                found = _read(content, suffix, folder)
            except Refusal as error:
                fates.refused[error.problems[0].rule] += 1
                if error.problems[0].rule == "reader_stopped":
                    fates.stopped.append(f"{name}: {error.problems[0].found}")
                continue
            _compare(fates, name, answers, found)
    fates.worker.stop()
    return fates


def _shared(worker: Worker):  # type: ignore[no-untyped-def]
    @contextmanager
    def shared(_: str) -> Iterator[Ask]:
        yield lambda request, _: worker.ask(request, SECONDS)

    return shared


def _read(content: bytes, suffix: str, folder: Path) -> RawTable:
    path = folder / f"file{suffix}"
    path.write_bytes(content)
    return guarded.read_guarded(path, KNOWN)


def _compare(fates: Fates, name: str, sound: RawTable, found: RawTable) -> None:
    answers = {column.name.lower(): column.values.to_list() for column in sound.columns}
    others = {column.name.lower(): column.values.to_list() for column in found.columns}
    if answers == others:
        fates.same += 1
        return
    fates.changed.append(name)
    if any(_is_coded(answers[item], others.get(item, [])) for item in ITEMS):
        fates.coded.append(name)


def _is_coded(before: list[object], after: list[object]) -> bool:
    """Whether every answer of an item is one that it allows, or a blank, and not all are what they were."""
    allowed = {*CODES, *MISSING, None}
    if len(before) != len(after):
        return bool(after)
    return any(old != new and _number(new) in allowed for old, new in zip(before, after, strict=True))


def _number(cell: object) -> object:
    try:
        return float(cell) if isinstance(cell, str) else cell
    except ValueError:
        return cell
