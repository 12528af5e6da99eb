"""A scored file, written: in the format of its suffix, and over nothing that is there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from instruments.problems import Problem, Where
from surveys import exports
from surveys.dataset import Dataset
from surveys.durable import rename
from surveys.refusals import Refusal, refusal


def write_scored(dataset: Dataset, out: Path, replace: bool, answers: Path) -> list[Problem]:
    """`out` holds the dataset in the format of its suffix; what the format cannot hold is given back.

    Raises Refusal for a suffix of no format, for a file that exists unless `replace`, for the file of `answers`
    in any case, and if the file cannot be written or does not read back as the dataset.
    """
    if out.suffix.lower().removeprefix(".") not in exports.names():
        expected = f"one of {', '.join(exports.exporter(name).SUFFIX for name in exports.names())}"
        raise refusal(
            Refusal, "unknown_format", Where(str(out)), f"a file that ends in `{out.suffix}`", expected
        )
    if not out.parent.is_dir():
        raise refusal(Refusal, "no_folder", Where(str(out.parent)), "no such folder", hint="make it first")
    with TemporaryDirectory(dir=out.parent, prefix=".scoring-") as place:
        named = dataclasses.replace(dataset, name=out.stem)
        (made,) = exports.export(named, Path(place), [out.suffix.lower().removeprefix(".")])
        targets = {path: out.parent / path.name for path in reversed(made.files)}
        _refuse_loss(answers, targets.values())
        taken = [target for target in targets.values() if target.exists()]
        if taken and not replace:
            hint = "choose another name, or replace it with --force"
            problems = [
                Problem("file_exists", Where(str(path)), "a file of that name", hint=hint) for path in taken
            ]
            raise Refusal(problems)
        for path, target in targets.items():
            rename(path, target)
    return list(made.losses)


def _refuse_loss(answers: Path, targets: Iterable[Path]) -> None:
    """Refusal if a companion of what is written, such as the table of a script, has the name of the answers' file."""
    for target in targets:
        if target.resolve() == answers.resolve():
            found = (
                "the file of the answers, which would be lost: what is to be written has a file of that name"
            )
            raise refusal(Refusal, "answers_lost", Where(str(target)), found, hint="choose another name")
