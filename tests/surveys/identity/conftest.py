"""The small study of its neighbours, with words of its own in `study.yaml` and people of its own in the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from instruments.problems import Problem
from surveys.examined import Examined
from surveys.study import Study, open_study
from tests.surveys.conftest import STUDY


def about_people(file: Examined) -> list[Problem]:
    """What was remarked of a file, without what was of its text."""
    return [each for each in file.remarks if each.rule not in ("encoding", "dialect")]


Made = Callable[..., Study]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A study with these lines in `study.yaml`, ids of this pattern, and these people, all at site A."""

    def make(
        more: str = "", pattern: str = "[AB][0-9]{4}", ids: tuple[str, ...] = ("A0001", "A0002", "A0003")
    ) -> Study:
        folder = tmp_path / "study"
        folder.mkdir()
        text = STUDY.replace('"[AB][0-9]{4}"', f'"{pattern}"') + more
        (folder / "study.yaml").write_text(text, encoding="utf-8")
        people = "".join(f"{id},A,2014-10-31,active,\n" for id in ids)
        register = f"id,site,randomised,status,status_date\n{people}"
        (folder / "participants.csv").write_text(register, encoding="utf-8")
        return open_study(folder)

    return make
