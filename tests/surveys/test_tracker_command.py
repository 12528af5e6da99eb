"""`surveys tracker`, as it is run."""

import dataclasses
import json
import re
from importlib.resources import files

import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.report.tracker.page import TrackerPage
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.test_pages import seen_in_a_browser

ON = ("--on", "2015-07-01")


def run(study, *words: object, code: int = 0):
    done = CliRunner().invoke(cli, ["tracker", *map(str, words), "--study", str(study.folder)])
    assert done.exit_code == code, done.output
    return done


@pytest.fixture
def followed(study, tmp_path):
    """Of four people, one was interviewed at 4 months, one died before it, and two were missed."""
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    return study


def page_of(study) -> str:
    (path,) = (study.folder / "reports").glob("tracker-2015-07-01-*.html")
    return path.read_text(encoding="utf-8")


def test_it_shows_retention_and_the_work_ahead(followed):
    said = run(followed, *ON).stdout
    assert "SYNTHETIC DATA" in said
    assert re.search(r"4 months +4 +4 +1 +2 +1 +25\.0% +4\.6–69\.9%", said), "Wilson's interval of 1 of 4"
    assert re.search(r"A North team +50\.0% \(1 of 2\) +–", said)
    assert re.search(r"nobody has said why +2 +0", said)
    assert re.search(r"died +1 +1", said)
    assert re.search(r"4 months +4 +1\n", said), "expected and achieved: who died was due two weeks earlier"
    assert "29 Jun" in said


def test_it_makes_a_page_and_says_where_and_what_next(followed):
    done = run(followed, *ON)
    assert "tracker-2015-07-01-" in done.stderr
    assert "Next: surveys due" in done.stderr
    assert "tracker-" not in done.stdout


def test_the_same_input_makes_the_same_page_once(followed):
    run(followed, *ON)
    first = page_of(followed)
    run(followed, *ON)
    assert page_of(followed) == first, "one page, and the same"


def test_a_past_day_knows_nothing_of_what_came_later(followed):
    said = run(followed, "--on", "2014-11-01", "--out", followed.folder / "past.json")
    assert "3 people randomised so far; 1 more were randomised later" in said.stdout
    past = json.loads((followed.folder / "past.json").read_text(encoding="utf-8"))
    assert (past["people"], past["randomised_later"]) == (3, 1)
    (four,) = (each for each in past["retention"] if each["timepoint"] == "4m")
    assert (four["held"], four["closed"], four["stopped"]) == (0, 1, 1)


def test_the_json_says_everything(followed):
    run(followed, *ON, "--weeks", 3, "--out", followed.folder / "now.json")
    now = json.loads((followed.folder / "now.json").read_text(encoding="utf-8"))
    assert now["retention"][0]["interval"] == pytest.approx([0.0456, 0.6994], abs=1e-4)
    assert now["projections"][0]["held"] == {"low": 1, "median": 1, "high": 1}
    assert now["projections"][1]["held"] is None
    assert {each["week"] for each in now["workload"]} == {"2015-06-29", "2015-07-06", "2015-07-13"}
    assert now["synthetic"] is True
    assert not (followed.folder / "reports").exists()


def test_nobody_is_named(followed):
    run(followed, *ON, "--out", followed.folder / "now.json")
    said = run(followed, *ON).output + page_of(followed)
    said += (followed.folder / "now.json").read_text(encoding="utf-8")
    assert not re.search(r"[AB]000\d", said)


def test_a_page_before_anybody_was_randomised_says_so(study):
    assert "0 people randomised so far" in run(study, "--on", "2010-01-01").stdout
    (path,) = (study.folder / "reports").glob("tracker-2010-01-01-*.html")
    assert "Nobody in the register was randomised by this day" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [("--out", "tracker.pdf"), ("--on", "2 March"), ("--weeks", "0"), ("--weeks", "53")],
)
def test_what_it_cannot_do_it_says_before_it_does_anything(study, words):
    run(study, *words, code=2)
    assert not (study.folder / "reports").exists()


def test_the_page_is_whole_in_a_browser(followed, tmp_path):
    out = tmp_path / "page.html"
    run(followed, *ON, "--out", out)
    document = seen_in_a_browser(out, tmp_path)
    pictures = re.findall(r'<svg [^>]*role="img" aria-label="([^"]+)"', document)
    assert "4 months: by Wednesday 1 July 2015, 4 interviews were expected and 1 achieved." in pictures
    assert len(pictures) == document.count("<svg")
    ids = re.findall(r'\bid="([^"]*)"', document)
    assert len(ids) == len(set(ids))
    assert "SYNTHETIC DATA" in document
    assert not re.findall(r"""(?:src|href)=["'](?!#)""", document), "nothing is fetched from anywhere"
    assert "<script" not in document


def test_the_page_uses_all_that_it_is_given():
    template = (files("surveys.report.tracker") / "page.html.j2").read_text(encoding="utf-8")
    assert {field.name for field in dataclasses.fields(TrackerPage)} == set(
        re.findall(r"page\.([a-z_]+)", template)
    ) - {"css"}


def test_a_title_is_shown_as_text(study):
    path = study.folder / "study.yaml"
    text = path.read_text(encoding="utf-8").replace("title: A small study", "title: <img src=x> & co")
    path.write_text(text.replace("North team", "<b>North</b>"), encoding="utf-8")
    run(study, *ON)
    assert "<img" not in page_of(study)
    assert "&lt;b&gt;North" in page_of(study)
