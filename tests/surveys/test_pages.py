"""Pages as a real browser has them after it ran what they carry: nothing fetched, nothing missing."""

import re

import pytest

from surveys.derived import Derived
from surveys.report.validation import validation_files
from tests.programs import run
from tests.surveys.conftest import bring_in, csv_of, form

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=3000",
)  # fmt: skip


def seen_in_a_browser(page, folder) -> str:
    """The page's document after its scripts ran."""
    return run(
        "chromium",
        *QUIET,
        f"--user-data-dir={folder / 'profile'}",
        "--dump-dom",
        page.as_uri(),
        folder=folder,
    )


def test_the_validation_page_shows_each_query_and_text_of_a_cell_as_text(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="<img src=x>")))
    found = Derived(study).validation
    name, content = next((n, c) for n, c in validation_files(study, found).items() if n.endswith(".html"))
    (tmp_path / name).write_bytes(content)
    document = seen_in_a_browser(tmp_path / name, tmp_path)
    assert "SYNTHETIC DATA" in document
    assert all(query.id in document for query in found.queries)
    assert "<img" not in document


@pytest.mark.parametrize("page", ["codebook.html"])
def test_the_codebook_of_a_release_can_be_searched_in_a_browser(trial, tmp_path, page):
    folder, _ = trial
    document = seen_in_a_browser(folder / "releases" / "001" / page, tmp_path)
    assert re.search(r'id="found"[^>]*>\d+ variables', document), "the page's own script ran"
    assert "uls8_total" in document
    assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", document), (
        "nothing is fetched from anywhere"
    )
