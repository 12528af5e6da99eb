"""The demonstration: every planted error is found, every score agrees with the oracle, everything says SYNTHETIC."""

from collections import Counter

import openpyxl
import polars as pl
import pytest
from click.testing import CliRunner

from scoring import score_row
from surveys.answers.responses import read_responses
from surveys.checks.queries import standing
from surveys.checks.validate import validate
from surveys.cli import cli
from surveys.commands.demo_ import TOUR
from surveys.demo import demo
from surveys.derived import Derived
from surveys.refusals import Refusal
from surveys.register.reader import read_register
from surveys.study import open_study
from surveys.synthetic import make_trial
from tests.surveys.conftest import everything_in


def test_every_planted_error_is_found_and_no_other_error(trial):
    folder, planted = trial
    study = open_study(folder)
    found = validate(study, read_responses(study), read_register(study))  # before site A answered
    errors = Counter(
        (query.rule, query.problem.where.file, query.problem.where.row) for query in found.errors
    )
    wanted = {(error.kind, error.file, error.row) for error in planted}
    not_errors = {"outside_window", "same_form_twice"}
    assert {key for key in wanted if key[0] not in not_errors} <= set(errors)
    twins = {key for key in errors if key[0] == "duplicate_form"}
    assert set(errors) - wanted - twins == set()
    warnings = {(query.rule, query.problem.where.file, query.problem.where.row) for query in found.queries}
    assert {key for key in wanted if key[0] in not_errors} <= warnings


def test_what_a_site_answered_is_an_error_no_more_and_all_else_still_is(trial):
    folder, planted = trial
    study = open_study(folder)
    before = validate(study, read_responses(study), read_register(study))
    now = Derived(study)
    answered = {each.query.id for each in standing(study, now.validation) if each.state == "accepted"}
    left = {query.id for query in now.validation.errors} - answered
    assert left == {query.id for query in before.errors if query.site != "A"}
    assert len(left) < len(before.errors)
    assert {error.kind for error in planted if error.participant.startswith("A")}


def test_every_score_agrees_with_the_row_by_row_oracle(trial):
    folder, _ = trial
    study = open_study(folder)
    compared = 0
    for found in Derived(study).scored:
        for row in found.frame.iter_rows(named=True):
            for plan in found.plans:
                slow = score_row(plan, row)
                fast = {
                    suffix: row[f"{plan.score}_{suffix}"]
                    for suffix in ("answered", "missing", "na", "prorated", "raw", "why")
                }
                assert (slow.score, slow.band) == (row[plan.score], row.get(f"{plan.score}_band"))
                assert (slow.answered, slow.missing, slow.not_applicable) == (
                    fast["answered"],
                    fast["missing"],
                    fast["na"],
                )
                assert (slow.prorated, slow.raw, slow.why or None) == (
                    fast["prorated"],
                    fast["raw"],
                    "undeclared_value" if fast["why"] == "forms_differ" else fast["why"],
                )
                compared += 1
    assert compared > 1000


def test_everything_says_that_it_is_synthetic(trial):
    folder, _ = trial
    assert "SYNTHETIC" in open_study(folder).title
    assert (next((folder / "reports").glob("*.html"))).read_text(encoding="utf-8").count("SYNTHETIC") >= 1
    release = folder / "releases" / "001"
    assert "SYNTHETIC" in (release / "codebook.html").read_text(encoding="utf-8")
    assert '"synthetic": true' in (release / "receipt.json").read_text(encoding="utf-8")
    assert "SYNTHETIC" in (release / "README.txt").read_text(encoding="utf-8")
    for name in ("analysis-long.xlsx", "codebook.xlsx"):
        book = openpyxl.load_workbook(release / name, read_only=True)
        assert any("SYNTHETIC" in str(cell) for sheet in book for row in sheet.values for cell in row), name


def test_no_file_of_a_study_speaks_of_an_arm(trial):
    folder, _ = trial
    columns = pl.read_parquet(folder / "releases" / "001" / "analysis-wide.parquet").columns
    assert not [name for name in columns if "arm" in name.split("_") or "alloc" in name]


def test_the_same_seed_makes_the_same_returns(tmp_path):
    from surveys.new_study import new_study

    made = []
    for name in ("one", "two"):
        new_study(tmp_path / name, "core-trial", "SYNTHETIC", people="synthetic")
        make_trial(tmp_path / name, 24, 7)
        made.append(everything_in(tmp_path / name))
    assert made[0] == made[1]


def test_a_demonstration_replaces_only_a_demonstration(tmp_path, study):
    with pytest.raises(Refusal, match="something is here already"):
        next(demo(study.folder, 12, 1, replace=False))
    text = (study.folder / "study.yaml").read_text(encoding="utf-8")
    (study.folder / "study.yaml").write_text(
        text.replace("synthetic: true", "synthetic: false"), encoding="utf-8"
    )
    before = everything_in(study.folder)
    with pytest.raises(Refusal, match="not synthetic"):
        next(demo(study.folder, 12, 1, replace=True))
    assert everything_in(study.folder) == before


def test_the_tour_names_only_commands_that_work(trial, monkeypatch):
    folder, _ = trial
    monkeypatch.chdir(folder)
    for line in TOUR:
        words = line.split()[1:]
        result = CliRunner().invoke(cli, words)
        assert result.exit_code in (0, 12), (line, result.output)
