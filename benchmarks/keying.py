"""What the guards of keying and pairing find of errors planted in the synthetic trial, and what they say of none.

`python -m benchmarks.keying [TRIALS [FIRST]]`. Each trial has 441 people at six sites, the errors of single cells and rows that
synthetic trials have, labels of every column, and three totals of their own in each file. Once as it is: what the
guards say then is a false alarm. Then with each kind of error in one site's file of the interview at 4 months: looked at
as it comes in, after the baseline and the sites before it, and again with everything there. Last, what the guards cost.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import polars as pl

import instruments
from benchmarks.keying_errors import KINDS
from instruments import Instrument
from instruments.model import missing_reasons_for
from scoring import score
from surveys.answers.file_words import FileWords, words_of
from surveys.answers.responses import Answers, Responses, asked_at, typed
from surveys.imports import RawColumn, RawTable
from surveys.keying import GUARDS, Finding, Looked, findings_in
from surveys.keying.looking import new_file, parts_of
from surveys.keying.parts import Part, Place
from surveys.matching import matched
from surveys.new_study import new_study
from surveys.register.participant import Participant
from surveys.study import Study, open_study
from surveys.synthetic.errors import plant_errors
from surveys.synthetic.people import people
from surveys.synthetic.returns import Return
from surveys.synthetic.trial import completed_returns

PEOPLE = 441
LARGE = 30
"""A site with as many forms is one of which something can be told."""
TIMEPOINT = "4m"
TOTALS = ("uls8_total", "qpr15_total", "lsns6_total")
"""Scores of which each file has its own total."""
_KINDS: Mapping[str, type[pl.DataType]] = {"text": pl.String, "date": pl.Date}


@dataclass(frozen=True)
class File:
    """One file as it is read, and what the guards look at."""

    timepoint: str
    table: RawTable
    words: FileWords
    parts: Sequence[Part]

    def beside(self, others: Iterable[File]) -> Looked:
        """The file beside some others."""
        return Looked(
            self.parts[0].place,
            self.words,
            tuple(self.parts),
            tuple(part for each in others for part in each.parts),
        )


@dataclass(frozen=True)
class Trial:
    """One synthetic trial: the files of its interviews, in the order of import."""

    study: Study
    register: Mapping[str, Participant]
    files: Sequence[File]


@dataclass(frozen=True)
class Outcome:
    """Of one planted error: of which kind, among how many forms, and whether it was told when it came in, and in the end."""

    kind: str
    forms: int
    coming_in: bool
    in_the_end: bool


def a_study(folder: Path) -> Study:
    """A study of the core trial's design, with nobody in it."""
    new_study(folder / "study", "core-trial", "SYNTHETIC trial for benchmarks", people="synthetic")
    return open_study(folder / "study")


def trial_of(study: Study, seed: int) -> Trial:
    """The trial of that seed, with the usual errors of cells and rows, and no error of keying."""
    rng = Random(seed)
    everybody = people(study, PEOPLE, rng)
    returns = completed_returns(study, everybody, rng)
    by_id = {person.participant.id: person for person in everybody}
    plant_errors(study, [part for part in returns if not part.timepoint.is_first], by_id, rng)
    register = {id: person.participant for id, person in by_id.items()}
    files = [
        file_of(study, register, each.timepoint.id, _table(study, each), order)
        for order, each in enumerate(returns)
    ]
    return Trial(study, register, files)


def _table(study: Study, returned: Return) -> RawTable:
    """As the file is read, with labels throughout and a total of each score that adds up."""
    items = {item.id: (each, item) for each in returned.instruments for item in each.items}
    columns = []
    for name in returned.columns:
        cells, label, labels = [row[name] for row in returned.rows], "", {}
        dtype: type[pl.DataType] = pl.String
        if name in items:
            instrument, item = items[name]
            reasons = missing_reasons_for(instrument, study.missing_reasons)
            label, dtype = item.label, _KINDS.get(item.kind, pl.Float64)
            labels = {**instrument.options(item), **{code: each.label for code, each in reasons.items()}}
        whole = dtype == pl.Float64 and all(cell is None or isinstance(cell, int | float) for cell in cells)
        values = pl.Series(cells, dtype=pl.Float64 if whole else pl.String, strict=False)
        columns.append(RawColumn(name, values, label, labels if dtype == pl.Float64 else {}))
    rows = tuple(range(2, 2 + len(returned.rows)))
    return RawTable(returned.name, "", rows, (*columns, *_totals(returned.instruments, columns)))


def _totals(asked: Iterable[Instrument], columns: Sequence[RawColumn]) -> Iterator[RawColumn]:
    frame = pl.DataFrame({each.name: each.values for each in columns})
    for instrument in (each for each in asked if any(made.id in TOTALS for made in each.scores)):
        ids = [item.id for item in instrument.items if item.kind in ("choice", "number")]
        scored = score(
            frame.select(pl.col(ids).cast(pl.Float64, strict=False)), instrument, undeclared="leave_missing"
        )
        yield from (RawColumn(id, scored[id]) for id in TOTALS if id in scored.columns)


def file_of(
    study: Study, register: Mapping[str, Participant], timepoint: str, table: RawTable, order: int
) -> File:
    """The table read as one of that timepoint, which came in at that place in the order of import."""
    asked = asked_at(study, study.timepoint(timepoint))
    found = matched(table, asked, {}, study.missing_reasons)
    answers = [each for each, _ in typed(study, table, found, timepoint, {})]
    place = Place(timepoint, table.file, table.sheet, order)
    parts = list(parts_of(study, register, place, answers))
    return File(timepoint, table, words_of(table, asked, {}, timepoint), parts)


def coming_in(trial: Trial, place: int, file: File) -> list[Finding]:
    """What is said of a file when it comes in, beside those that were there before it."""
    return findings_in(file.beside(trial.files[:place]))


def in_the_end(trial: Trial, place: int, file: File) -> list[Finding]:
    """What is said of that file once all others are there."""
    return findings_in(file.beside([*trial.files[:place], *trial.files[place + 1 :]]))


def false_alarms(trial: Trial) -> list[Finding]:
    """Every warning about the trial as it is: as each file came in, and in the end."""
    return [
        found
        for place, file in enumerate(trial.files)
        for look in (coming_in, in_the_end)
        for found in look(trial, place, file)
        if _warns(found)
    ]


def _warns(found: Finding) -> bool:
    return found.problem.level == "warning"


def outcome(trial: Trial, kind: str, seed: int) -> Outcome | None:
    """One error of the kind, in the file of one site."""
    rng = Random(f"{seed} {kind}")
    rule, plant = KINDS[kind]
    place = rng.choice([place for place, file in enumerate(trial.files) if file.timepoint == TIMEPOINT])
    spoilt = plant(trial.files[place].table, trial.study.instruments, rng)
    if spoilt is None:
        return None
    file = file_of(trial.study, trial.register, TIMEPOINT, spoilt, place)
    said = [
        any(_warns(each) and each.problem.rule == rule for each in look(trial, place, file))
        for look in (coming_in, in_the_end)
    ]
    return Outcome(kind, len(spoilt.rows), *said)


def main() -> None:
    """Print what was found and what was said of nothing, then what the guards cost."""
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    outcomes: list[Outcome] = []
    alarms: Counter[str] = Counter()
    files = 0
    with TemporaryDirectory() as folder:
        study = a_study(Path(folder))
        for seed in range(first, first + trials):
            trial = trial_of(study, seed)
            said = false_alarms(trial)
            alarms.update({found.problem.rule for found in said})
            alarms["any"] += bool(said)
            alarms["files"] += len({found.problem.where.file for found in said})
            files += len(trial.files)
            for found in said:
                print(f"false alarm, trial {seed}: {found.problem}", file=sys.stderr)
            outcomes += [made for kind in KINDS if (made := outcome(trial, kind, seed)) is not None]
    print(f"{trials} trials, {files:,} files with no error of keying in it:")
    print(f"  trials with a false alarm: {alarms['any']}; files: {alarms['files']}")
    for rule in sorted({rule for rule, _ in KINDS.values()}):
        print(f"    {alarms[rule]:4} {rule}")
    _print_found(outcomes)
    cost()


def _print_found(outcomes: Sequence[Outcome]) -> None:
    print(f"\n{'found of errors planted at one site':42} {LARGE} forms or more         fewer")
    print(f"{'':42}   coming in     at last   coming in     at last")
    for kind in KINDS:
        shares = []
        for large in (True, False):
            these = [each for each in outcomes if each.kind == kind and (each.forms >= LARGE) == large]
            for name in ("coming_in", "in_the_end"):
                found = sum(getattr(each, name) for each in these)
                shares.append(f"{found:4} of {len(these):3}")
        print(f"{kind:42} {' '.join(shares)}")


def _large_file(rows: int) -> tuple[Looked, int]:
    """A file of six instruments and 80 choices or more, of random answers, with nothing beside it."""
    rng = Random(1)
    known = [instruments.load(id) for id in ("csq8", "qpr15", "imr", "bprs24", "uls8", "lsns6")]
    people = [f"A{number:06}" for number in range(rows)]
    place = {"participant": people, "_file": ["x"] * rows, "_sheet": [""] * rows, "_row": range(2, rows + 2)}
    read, cells = [], 0
    for instrument in known:
        answers = {}
        for item in instrument.items:
            options = [*map(float, instrument.options(item)), -9.0]
            answers[item.id] = pl.Series(rng.choices(options, [1] * (len(options) - 1) + [0.2], k=rows))
        cells += len(answers)
        read.append(Answers("4m", instrument, pl.DataFrame({**place, "_site": [None] * rows, **answers})))
    with TemporaryDirectory() as folder:
        study = a_study(Path(folder))
        table = RawTable("x", "", tuple(range(2, rows + 2)), ())
        words = words_of(table, known, {}, "4m")
        register = {id: Participant(id, "A", date(2015, 1, 5), "active") for id in people}
        return new_file(study, register, words, read, Responses({}), ""), cells


def cost(rows: int = 100_000) -> None:
    """Print how long each guard takes over one large file."""
    whole = 0.0
    looked, cells = _large_file(rows)
    print(f"\n{rows:,} rows, {cells} items:")
    for guard in GUARDS:
        start = time.perf_counter()
        list(guard(looked))
        taken = time.perf_counter() - start
        whole += taken
        print(f"{taken:9.3f} s  {guard.__name__}")
    print(f"{whole:9.3f} s  together")


if __name__ == "__main__":
    main()
