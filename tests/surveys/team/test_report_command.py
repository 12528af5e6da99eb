"""`surveys report`, as it is run: three files that say the same, nothing of the allocation, nobody named."""

import dataclasses
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.firewall import tells_allocation
from surveys.forbidden_words import speaks_of_allocation
from surveys.report.team.page import TeamPage, team_files, team_page
from surveys.report.team.sections import Section
from tests.surveys.conftest import REGISTER, bring_in, csv_of, form
from tests.surveys.team.conftest import report_of
from tests.surveys.test_pages import seen_in_a_browser

NAMES = ["team-report.html", "team-report.pdf", "team-report.json"]


def run(study, code=0):
    done = CliRunner().invoke(cli, ["report", "--study", str(study.folder)])
    assert done.exit_code == code, done.output
    return done


def page_of(study) -> str:
    return (study.folder / "reports" / "team-report.html").read_text(encoding="utf-8")


def words_in(data: object) -> Iterator[str]:
    """Every name and text of plain data, however deep."""
    if isinstance(data, dict):
        yield from data
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from words_in(each)
    elif isinstance(data, str):
        yield data


def names_on(page: TeamPage) -> Iterator[str]:
    """What heads each section, picture, table, column and row."""
    for section in page.sections:
        yield section.title
        yield from (drawn.heading for drawn in section.pictures)
        for table in (*section.tables, *section.more):
            yield from (table.title, *table.heads, *(name for name, _ in table.rows))


def test_it_makes_a_page_paper_and_data_and_says_where(followed):
    done = run(followed)
    assert "4 randomised" in done.stdout
    assert "4 months: 1 of 4 due interviewed" in done.stdout
    assert all(name in done.stderr for name in NAMES)
    assert {path.name for path in (followed.folder / "reports").iterdir()} == set(NAMES)


def test_the_data_hold_the_numbers_of_every_section(twice):
    data = json.loads(team_files(report_of(twice, date(2016, 12, 31)))["team-report.json"])
    assert data["flow"][0]["interviewed"] == 3
    assert data["completeness"]["scores"][0]["scored"] == 3
    assert data["scores"][0]["median"] == 18
    assert data["changes"][0]["change"] == 2.666667
    assert data["reliability"][0]["without"]["alpha"] == "fewer than 10 forms are complete"
    assert data["patterns"][0] == {"marks": ["yes", "yes"], "people": 3, "kind": "every time"}
    assert data["timing"][0]["days"] == {"-1": 1, "2": 1, "147": 1}
    assert data["double_entry"] == []


def test_before_anything_came_back_there_is_nothing_to_report(study):
    assert "surveys import" in run(study, code=10).output
    assert not (study.folder / "reports").exists()


def test_the_same_answers_make_the_same_files(followed):
    run(followed)
    first = {path.name: path.read_bytes() for path in (followed.folder / "reports").iterdir()}
    run(followed)
    assert first == {path.name: path.read_bytes() for path in (followed.folder / "reports").iterdir()}


def test_the_order_of_people_and_of_what_came_in_changes_no_byte(study, tmp_path, monkeypatch):
    twin = dataclasses.replace(study, folder=tmp_path / "twin")
    shutil.copytree(study.folder, twin.folder)
    head, *people = REGISTER.splitlines()
    (twin.folder / "participants.csv").write_text("\n".join([head, *people[::-1], ""]), encoding="utf-8")
    forms = [
        form(),
        form(participant_id="B0002", uls8_1=-9, wb_read=1),
        form(participant_id="A0002", uls8_2=4),
    ]
    later = {
        "participant_id": "A0001",
        **{f"uls8_{n}": 3 for n in range(1, 9)},
        "interview_date": "2016-05-01",
    }
    for each, order in ((study, forms), (twin, forms[::-1])):
        several = [csv_of(tmp_path / f"{each.folder.name}-{n}.csv", one) for n, one in enumerate(order)]
        late = csv_of(tmp_path / f"{each.folder.name}-late.csv", later)
        if each is twin:
            bring_in(each, late, "18m")
        for path in several:
            bring_in(each, path)
        if each is study:
            bring_in(each, late, "18m")
    assert team_files(report_of(study)) == team_files(report_of(twin))


def test_nothing_in_it_speaks_of_the_allocation(followed):
    found = report_of(followed)
    data = json.loads(team_files(found)["team-report.json"])
    said, page = list(words_in(data)), team_page(found)
    assert len(said) > 20
    assert [each for each in said if speaks_of_allocation(each) or tells_allocation(each)] == []
    assert [each for each in names_on(page) if speaks_of_allocation(each) or tells_allocation(each)] == []


def test_answers_that_could_unmask_are_nowhere_and_change_no_byte(study, tmp_path):
    twin = dataclasses.replace(study, folder=tmp_path / "twin")
    shutil.copytree(study.folder, twin.folder)
    for each, meetings in ((study, -8), (twin, 10)):
        name = f"{each.folder.name}.csv"
        bring_in(each, csv_of(tmp_path / name, form(wb_meetings=meetings), form(participant_id="B0002")))
    made = team_files(report_of(study))
    assert made == team_files(report_of(twin))
    assert b"wb_read" in made["team-report.json"]
    for name in NAMES:
        assert b"wb_met" not in made[name]


def test_nobody_is_named(followed):
    run(followed)
    said = page_of(followed) + (followed.folder / "reports" / "team-report.json").read_text(encoding="utf-8")
    assert not re.search(r"[AB]000\d", said)


def test_a_study_without_anybody_says_so(followed):
    head = REGISTER.splitlines()[0]
    (followed.folder / "participants.csv").write_text(f"{head}\n", encoding="utf-8")
    page = team_files(report_of(followed))["team-report.html"].decode()
    assert "Nobody in the register was randomised by this day" in page


def test_the_page_is_whole_in_a_browser(followed, tmp_path):
    run(followed)
    document = seen_in_a_browser(followed.folder / "reports" / "team-report.html", tmp_path)
    assert "SYNTHETIC DATA" in document
    assert "For the trial team alone" in document
    pictures = re.findall(r'<svg [^>]*role="img" aria-label="([^"]+)"', document)
    assert len(pictures) == document.count("<svg") > 0
    ids = re.findall(r'\bid="([^"]*)"', document)
    assert len(ids) == len(set(ids))
    assert not re.findall(r"""(?:src|href)=["'](?!#)""", document), "nothing is fetched from anywhere"
    assert "<script" not in document


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext here")
def test_the_paper_says_what_the_page_says(followed):
    run(followed)
    path = followed.folder / "reports" / "team-report.pdf"
    said = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout
    assert "SYNTHETIC DATA" in said
    paper, left_out = " ".join(said.split()), 0
    for section in team_page(report_of(followed)).sections:
        assert section.title in said
        for table in section.more:
            left_out += 1
            assert f"in team-report.html: the table of {len(table.rows)} rows “{table.title}”" in paper
    assert left_out


def test_a_title_is_shown_as_text(followed):
    path = followed.folder / "study.yaml"
    text = path.read_text(encoding="utf-8").replace("title: A small study", 'title: "<img src=x> #bad"')
    path.write_text(text.replace("North team", "<b>North</b>"), encoding="utf-8")
    run(followed)
    assert "<img" not in page_of(followed)
    assert "&lt;b&gt;North" in page_of(followed)


@pytest.mark.parametrize(("template", "left_out"), [("page.html.j2", set()), ("print.typ.j2", {"figures"})])
def test_the_templates_use_all_that_they_are_given(template, left_out):
    said = (files("surveys.report.team") / template).read_text(encoding="utf-8")
    used = set(re.findall(r"\b(?:page|section)\.([a-z_]+)", said)) - {"css"}
    given = {field.name for kind in (TeamPage, Section) for field in dataclasses.fields(kind)}
    assert used == given - left_out
