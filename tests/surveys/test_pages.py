"""Pages as a real browser has them after it ran what they carry: nothing fetched, nothing missing."""

import re

import pytest

from surveys.checks.queries import fingerprint
from surveys.derived import Derived
from surveys.record import ledger
from surveys.report.validation import validation_files
from tests.programs import run
from tests.surveys.conftest import bring_in, csv_of, form

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=3000",
)  # fmt: skip


def seen_in_a_browser(page, folder, width=800) -> str:
    """The page's document after its scripts ran, in a window of so many pixels."""
    return run(
        "chromium",
        *QUIET,
        f"--window-size={width},900",
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


CELL = r"<t[hd][^>]*>(.*?)</t[hd]>"


def page_of(study) -> str:
    """The validation page as it is written."""
    files = validation_files(study, Derived(study).validation)
    return next(content.decode() for name, content in files.items() if name.endswith(".html"))


def rows_of(page: str, table: str) -> list[list[str]]:
    """The words of each cell of a table's rows, without marks."""
    inside = re.search(rf'<table class="{table}">(.*?)</table>', page, re.DOTALL)[1]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", inside, re.DOTALL)
    return [
        [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in re.findall(CELL, row, re.DOTALL)]
        for row in rows
    ]


@pytest.fixture
def troubled(study, tmp_path):
    """A value without meaning, a blank and a late interview at site A; a blank and a note at site B."""
    somebody = form(participant_id="B0002", interview_date="2014-10-25", uls8_4=None)
    path = csv_of(
        tmp_path / "returns.csv", form(uls8_3="7", uls8_4=None, interview_date="2015-09-01"), somebody
    )
    bring_in(study, path)
    return study


def test_the_grid_says_in_numbers_how_many_queries_each_site_has_of_each_instrument(troubled):
    grid = rows_of(page_of(troubled), "grid")
    assert [row[:3] for row in grid] == [
        ["Site", "interview", "uls8"],
        ["A North team", "1", "2 1 error"],
        ["B South team", "0", "1"],
        ["All", "1", "3"],
    ]


def test_the_question_with_most_queries_comes_first_with_its_numbers(troubled):
    strips = rows_of(page_of(troubled), "strips")
    label = troubled.instruments["uls8"].item("uls8_4").label
    assert strips[1][:3] == [f"{label} uls8_4", "0", "2"]
    assert len(strips) == 4


def test_each_site_has_its_own_people_and_notes_are_folded_away(troubled):
    page = page_of(troubled)
    places = [
        page.index(words)
        for words in ("A North team <span", "A0001", "B South team <span", "B0002", "<h2>Notes")
    ]
    assert places == sorted(places)
    assert '<details class="folded">' in page[places[-1] :]
    assert page.index("outside the optimum one") > places[-1]


def test_what_was_accepted_is_folded_away_with_who_and_when(troubled):
    late = next(q for q in Derived(troubled).validation.queries if q.rule == "outside_window")
    answer = {
        "query": late.id,
        "seen": fingerprint(late),
        "kind": "accept",
        "words": "in hospital",
        "by": "AB",
    }
    event = ledger.append(troubled.folder, "query_list", {"answers": [answer]})
    page = page_of(troubled)
    accepted = page[page.index("<h2>Accepted as they are") :]
    assert f"AB accepted it as it is on {event.at[:10]}: in hospital" in accepted
    assert late.id not in page[: page.index("<h2>Accepted as they are")]


@pytest.mark.parametrize("page", ["codebook.html"])
def test_the_codebook_of_a_release_can_be_searched_in_a_browser(trial, tmp_path, page):
    folder, _ = trial
    document = seen_in_a_browser(folder / "releases" / "001" / page, tmp_path)
    assert re.search(r'id="found"[^>]*>\d+ variables', document), "the page's own script ran"
    assert "uls8_total" in document
    assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", document), (
        "nothing is fetched from anywhere"
    )
