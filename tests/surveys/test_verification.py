"""A release verified: made again, and scored by PSPP and R from what it carries; a difference is shown as a case."""

import json

import polars as pl
import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from surveys import other_programs, verification
from surveys.cli import cli
from surveys.derived import Derived
from surveys.other_programs import Program
from surveys.record import ledger
from surveys.refusals import Refusal
from surveys.release import release
from surveys.verification import alike, verify
from tests.programs import find, need_r_package
from tests.surveys.conftest import bring_in, csv_of, form


@pytest.fixture
def released(study, tmp_path):
    """Complete forms, absent answers of each kind, a closed gate, an undeclared value, two forms that differ."""
    forms = [
        form(uls8_3="7", wb_read=0, wb_plans=None),
        form(participant_id="A0002", uls8_3="-9", eq5d3l_pain="-4", wb_read=0, wb_plans=1),
        form(participant_id="B0002"),
        form(participant_id="B0002", uls8_1="4"),
    ]
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms))
    release(Derived(study))
    return study


def run(study, *words):
    return CliRunner().invoke(cli, ["verify", *words, "--study", str(study.folder)])


def test_a_release_carries_its_programs(released):
    files = json.loads((released.folder / "releases" / "001" / "receipt.json").read_bytes())["files"]
    assert {"scores.sps", "scores.R", "scores.do"} <= set(files)
    assert "uls8_total" in (released.folder / "releases" / "001" / "scores.do").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["pspp", "r"])
def test_every_cell_of_a_release_agrees_and_what_is_put_aside_is_counted(released, tmp_path, name):
    find("pspp" if name == "pspp" else "Rscript")
    if name == "r":
        need_r_package("haven", tmp_path)
    found = verify(released, "001", [name])
    (compared,) = found.compared
    assert found.holds
    assert compared.cases == []
    assert compared.cells > 100
    assert compared.explained[verification.FORMS_DIFFER] == 1
    assert compared.explained[verification.NO_FORM] > 0


def test_the_report_lies_with_the_release_and_the_ledger_says_so(released):
    find("pspp")
    done = run(released, "001", "--with", "pspp")
    assert done.exit_code == 0, done.output
    place = released.folder / "releases" / "001" / "verification"
    record = json.loads((place / "verification-pspp.json").read_bytes())
    assert record["holds"] is True
    assert record["compared"][0]["version"].startswith("pspp")
    text = " ".join(page.extract_text() for page in PdfReader(place / "verification-pspp.pdf").pages)
    for words in (
        "SYNTHETIC",
        "Verification of release 001",
        "Every byte and every cell agrees",
        "Signature",
    ):
        assert words in text
    assert ledger.events(released.folder)[-1].kind == "verification"
    assert not release(Derived(released)).new  # a verification changes no answer


PSPP = other_programs.PROGRAMS["pspp"]


def wrong_by_one(folder):
    """What PSPP wrote, with one score one too high."""
    theirs = PSPP.read(folder)
    total = pl.col("eq5d3l_health")
    mine = (pl.col("participant") == "A0001") & (pl.col("timepoint") == "4m")
    return theirs.with_columns(pl.when(mine).then(total + 1).otherwise(total).alias("eq5d3l_health"))


def test_a_difference_is_a_case_with_our_steps_beside_theirs(released, monkeypatch):
    find("pspp")
    monkeypatch.setattr(
        other_programs, "PROGRAMS", {"pspp": Program("PSPP", "pspp", "scores.sps", wrong_by_one)}
    )
    done = run(released, "001", "--with", "pspp")
    assert done.exit_code == 12
    assert "A0001 4m eq5d3l_health: eq5d3l_health" in done.output
    place = released.folder / "releases" / "001" / "verification"
    (case,) = json.loads((place / "verification-pspp.json").read_bytes())["compared"][0]["cases"]
    assert (case["ours"]["eq5d3l_health"], case["theirs"]["eq5d3l_health"]) == (80, 81)
    assert case["items"] == {"eq5d3l_vas": 80}
    assert "Take the answer to eq5d3l_vas as it is." in case["steps"]
    text = " ".join(page.extract_text() for page in PdfReader(place / "verification-pspp.pdf").pages)
    for words in ("There are differences", "A0001, 4m, eq5d3l_health", "eq5d3l_vas 80", "81"):
        assert words in text


def test_a_release_that_was_tampered_with_is_not_verified(released):
    path = released.folder / "releases" / "001" / "analysis-long.csv"
    path.chmod(0o600)
    path.write_bytes(path.read_bytes().replace(b"A0001", b"A0009"))
    found = verify(released, "001", [])
    assert not found.holds
    assert found.rebuilt.differ == ("analysis-long.csv",)


def test_a_wrong_worked_example_is_told(released, monkeypatch):
    monkeypatch.setattr(verification, "example_wrong", lambda instrument: iter([_finding()]))
    found = verify(released, "001", [])
    assert not found.holds
    assert "uls8" in found.wrong_examples[0]


def _finding():
    from instruments.finding import Finding

    return Finding(("examples", 0), "9", "8")


def test_a_program_that_is_not_there_or_fails_is_a_refusal_that_says_what_to_do(released, monkeypatch):
    absent = Program("PSPP", "no-such-program", "scores.sps", wrong_by_one)
    monkeypatch.setattr(other_programs, "PROGRAMS", {"pspp": absent})
    with pytest.raises(Refusal, match="no `no-such-program` on this machine"):
        verify(released, "001", ["pspp"])
    monkeypatch.setattr(other_programs, "_run", lambda command, folder: 1)
    monkeypatch.setattr(other_programs, "version_of", lambda program: "")
    with pytest.raises(Refusal, match="PSPP ended with 1"):
        verify(released, "001", ["pspp"])


def test_an_unknown_release_is_answered_with_the_nearest(released):
    done = run(released, "01")
    assert done.exit_code == 10
    assert "001" in done.output


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        (1.0, 1.0 + 1e-12, True),
        (1.0, 1.001, False),
        (None, "", True),
        ("", None, True),
        (None, 0.0, False),
        (0.0, None, False),
        ("under_query", "under_query", True),
        ("under_query", "", False),
    ],
)
def test_cells_are_alike_if_a_statistician_would_say_so(ours, theirs, same):
    assert alike(ours, theirs) is same


@pytest.mark.parametrize("language", ["spss", "r", "stata"])
def test_a_program_is_shown_or_written_for_a_study_or_an_instrument(released, tmp_path, language):
    def syntax(*words):
        return CliRunner().invoke(cli, ["syntax", "--language", language, *map(str, words)])

    shown = syntax("--study", released.folder)
    assert "uls8_total" in shown.output
    out = tmp_path / "program"
    assert syntax("--instrument", "uls8", "--data", "loneliness", "--out", out).exit_code == 0
    assert "loneliness" in out.read_text(encoding="utf-8")
    assert syntax("--instrument", "uls8", "--out", out).exit_code == 10  # it is there already
