"""What becomes of a file that is not as it was made: the one question that all these tests ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
import pytest

from instruments.model import STANDARD_MISSING_REASONS
from surveys.answers.responses import Responses
from surveys.importing import Examined, examine
from surveys.imports import reading_process
from surveys.imports.reading_process import Ask
from surveys.refusals import Refusal
from surveys.study import Study
from tests.hostile.asked import INSTRUMENT, TIMEPOINT, study_in
from tests.hostile.damage import Named
from tests.hostile.seeds import CODES, ITEMS
from tests.hostile.worker import Worker

SECONDS = 20.0
ALLOWED = {*CODES, *(each.code for each in STANDARD_MISSING_REASONS), None}
"""What a form may say to an item of the instrument: an answer, a reason why there is none, or nothing."""
NOTHING = Responses({})


@dataclass
class Fates:
    """How many files were refused, by which rule, and the names of those that were accepted with other contents.

    A file is accepted if the import would take it, with nobody's decision. `coded` are those of the accepted in which
    an answer is another one that its item allows, of a person who has one form there, so that no check can see it;
    `stopped` are the refused at which the readers did.
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
    """Each file looked at as one that is to be imported, but that one process reads many."""
    fates, study = Fates(), study_in(folder / "study")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading_process, "reading_process", _shared(fates.worker))
        path = folder / f"file{suffix}"
        meant = _looked_at(study, path, sound)
        for name, content in files:
            try:
                found = _looked_at(study, path, content)
            except Refusal as error:
                fates.refused[error.problems[0].rule] += 1
                if error.problems[0].rule == "reader_stopped":
                    fates.stopped.append(f"{name}: {error.problems[0].found}")
                continue
            _compare(fates, name, meant, found)
    fates.worker.stop()
    return fates


def _shared(worker: Worker):  # type: ignore[no-untyped-def]
    @contextmanager
    def shared(_: str) -> Iterator[Ask]:
        yield lambda request, _: worker.ask(request, SECONDS)

    return shared


def _looked_at(study: Study, path: Path, content: bytes) -> Examined:
    path.write_bytes(content)
    return examine(study, study.timepoint(TIMEPOINT), path, {}, beside=NOTHING)


def _compare(fates: Fates, name: str, meant: Examined, found: Examined) -> None:
    if _cells(meant) == _cells(found):
        fates.same += 1
        return
    fates.changed.append(name)
    seen = {who for who, _ in found.repeated}
    before, after = _answers(meant), _answers(found)
    others = {key: said for key, said in after.items() if key[0] not in seen and before.get(key) != said}
    if ALLOWED & set(others.values()):
        fates.coded.append(name)


def _cells(file: Examined) -> dict[str, list[object]]:
    return {column.name.lower(): column.values.to_list() for column in file.table.columns}


def _answers(file: Examined) -> dict[tuple[str, str], float | None]:
    """(participant, item) → what the study would take: NaN for what is no answer."""
    frames = [each.frame for each in file.answers if each.instrument.id == INSTRUMENT]
    long = pl.concat(frames).unpivot([*ITEMS], index="participant")
    return {(who, item): said for who, item, said in long.iter_rows()}
