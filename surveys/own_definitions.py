"""Whether a study's own definitions score as their worked examples say. The library's were tried before they travelled."""

from __future__ import annotations

from pathlib import Path

from instruments import Problem, load
from scoring.checks import check_file
from scoring.example_checks import example_wrong
from surveys.refusals import Refusal
from surveys.study import Study


def refuse_wrong_examples(study: Study) -> None:
    """Raise Refusal with each worked example of a study's own definitions that does not come out."""
    wrong = [problem for path in own_definitions(study) for problem in _wrong_in(path)]
    if wrong:
        raise Refusal(wrong)


def own_definitions(study: Study) -> list[Path]:
    """The files of those instruments, asked at some timepoint, that the study itself defines."""
    paths = [study.folder / "instruments" / f"{id}.yaml" for id in study.instruments]
    return [path for path in paths if path.is_file()]


def _wrong_in(path: Path) -> list[Problem]:
    if not any(example_wrong(load(str(path)))):  # read already, and what is right needs no places
        return []
    return [problem for problem in check_file(path) if problem.rule == example_wrong.__name__]
