"""The study of `made_up`, with 60 people at each site."""

from __future__ import annotations

from pathlib import Path

import pytest

from surveys.study import Study
from tests.surveys.keying.made_up import study_of


@pytest.fixture
def study(tmp_path: Path) -> Study:
    return study_of(tmp_path / "study", 60)
