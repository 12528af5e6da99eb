"""Each page that the toolkit writes, made once for all that is asked of it."""

from __future__ import annotations

import pytest

from surveys.study import open_study
from tests.surveys.pages.every_page import PAGES


@pytest.fixture(scope="session")
def made() -> dict[str, str]:
    """Template → the page, of those made so far."""
    return {}


@pytest.fixture(params=PAGES)
def page(request, trial, study, tmp_path, made):
    if request.param not in made:
        made[request.param] = PAGES[request.param](open_study(trial[0]), study, tmp_path)
    path = tmp_path / "page.html"
    path.write_text(made[request.param], encoding="utf-8")
    return path
