"""Commands as a person runs them: what they say, where they say it, how they end."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from instruments.loader import library_folder
from surveys.cli import COMMANDS, cli
from tests.surveys.conftest import bring_in, csv_of, form


def run(*words):
    return CliRunner().invoke(cli, [str(word) for word in words])


HEAVY = ("polars", "pandera", "pyreadstat", "openpyxl", "pydantic", "typst", "jinja2", "narwhals")


def test_help_imports_nothing_heavy():
    code = "import sys; from surveys.cli import cli\ntry: cli(['--help'])\nexcept SystemExit: print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not [name for name in HEAVY if name in said.splitlines()[-1].split()]


def test_python_runs_the_commands_where_their_name_is_not_on_the_path():
    words = [sys.executable, "-m", "surveys", "--version"]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stdout.startswith(
        "surveys, version"
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_line_of_help_and_an_example_that_names_it(name):
    said = run(name, "--help").output
    assert f"surveys {name}" in said.split("Options:")[0].split("\n", 1)[1]


def test_the_library_is_listed_with_what_is_unverified():
    said = run("instruments", "list").output
    assert "uls8" in said
    assert "has unverified facts" in said


def test_an_instrument_is_shown_with_its_rule_in_words_and_its_sources():
    said = run("instruments", "show", "uls8").output
    assert "uls8_3 (5 - answer)" in said
    assert "Missing rule: none published" in said


def test_what_the_items_of_a_score_have_to_do_with_one_another_is_shown_with_its_source():
    assert "Structure: index; alpha .69" in run("instruments", "show", "imr").output
    assert "Structure" not in run("instruments", "show", "workbook_use").output


def test_an_unknown_instrument_is_answered_with_the_nearest():
    result = run("instruments", "show", "uls9")
    assert result.exit_code == 10
    assert "did you mean `uls8`?" in result.stderr


def test_a_new_definition_passes_every_check(tmp_path):
    path = tmp_path / "sleep.yaml"
    assert run("instruments", "new", "sleep", "--out", path).exit_code == 0
    assert run("check", path).exit_code == 0


@pytest.mark.parametrize("id", ["Sleep", "1st", "a-b", "x" * 13])
def test_a_new_definition_needs_a_well_formed_id(tmp_path, id):
    assert run("instruments", "new", id, "--out", tmp_path / "x.yaml").exit_code == 10
    assert not (tmp_path / "x.yaml").exists()


def test_check_reports_every_problem_of_every_file(tmp_path):
    run("instruments", "new", "one", "--out", tmp_path / "one.yaml")
    text = (tmp_path / "one.yaml").read_text(encoding="utf-8")
    (tmp_path / "two.yaml").write_text(
        text.replace("allow: 1", "allow: 2").replace("id: one\n", "id: two\n"), encoding="utf-8"
    )
    (tmp_path / "three.yaml").write_text("id: [", encoding="utf-8")
    result = run("check", tmp_path)
    assert result.exit_code == 10
    assert "two.yaml" in result.stderr
    assert "three.yaml:1" in result.stderr
    assert "in 3 files" in result.stderr


def test_the_json_schema_accepts_the_library_and_refuses_a_misspelt_rule():
    import json

    jsonschema = pytest.importorskip("jsonschema")
    from instruments import reader
    from instruments.loader import definitions_in, library_folder

    schema = jsonschema.Draft202012Validator(json.loads(run("instruments", "json-schema").output))
    for path in definitions_in(library_folder()).values():
        data = json.loads(json.dumps(reader.read(path).data))
        schema.validate(data)
        data["scores"][0]["rule"] = "summ"
        with pytest.raises(jsonschema.ValidationError):
            schema.validate(data)


def test_a_problem_of_answers_shows_no_text_of_a_cell_on_the_terminal(study, tmp_path):
    path = csv_of(tmp_path / "returns.csv", form(uls8_3="CANARY-Smith", interview_date="CANARY-date"))
    shown = [
        run("import", path, "--timepoint", "4m", "--study", study.folder),
        run("validate", "--study", study.folder),
        run("score", "--study", study.folder),
        run("status", "--study", study.folder),
    ]
    assert not [result for result in shown if "CANARY" in result.output]
    assert shown[1].exit_code == 12


def test_validating_twice_keeps_a_query_list_that_somebody_wrote_in(study, tmp_path):
    run(
        "import",
        csv_of(tmp_path / "returns.csv", form(uls8_3="7")),
        "--timepoint",
        "4m",
        "--study",
        study.folder,
    )
    run("validate", "--study", study.folder)
    (queries,) = (study.folder / "reports").glob("queries-*.xlsx")
    queries.write_bytes(b"written in")
    run("validate", "--study", study.folder)
    assert queries.read_bytes() == b"written in"


def test_status_says_what_to_do_next_at_each_step(study, tmp_path):
    assert "surveys schedule" in run("status", "--study", study.folder).output
    run("import", csv_of(tmp_path / "returns.csv", form()), "--timepoint", "4m", "--study", study.folder)
    assert "surveys validate" in run("status", "--study", study.folder).output
    run("release", "--study", study.folder)
    said = run("status", "--study", study.folder).output
    assert "001, up to date" in said
    assert "SYNTHETIC DATA" in said


def test_a_timepoint_that_answers_came_in_for_cannot_go(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    assert run("check", study.folder).exit_code == 0
    text = (study.folder / "study.yaml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if "id: 4m" not in line]
    (study.folder / "study.yaml").write_text("\n".join(kept) + "\n", encoding="utf-8")
    done = run("check", study.folder)
    assert (done.exit_code, "no timepoint `4m`" in done.output) == (10, True)


def test_a_command_outside_a_study_says_how_to_find_one(tmp_path):
    for name in ("validate", "score", "release", "status"):
        result = run(name, "--study", tmp_path)
        assert result.exit_code == 10
        assert "surveys init" in result.stderr


def test_a_study_s_definition_under_another_name_is_told_by_the_check(study):
    (study.folder / "instruments").mkdir()
    kept = study.folder / "instruments" / "uls8-new.yaml"
    kept.write_bytes((library_folder() / "uls8.yaml").read_bytes())
    result = run("check", study.folder)
    assert result.exit_code == 10
    assert "the id `uls8` in a file named `uls8-new.yaml`" in result.stderr
    assert "hint: rename the file to `uls8.yaml`" in result.stderr
