"""The folder of a new study: made whole, checked, and never over anything that was there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from surveys import new_study as module
from surveys.cli import cli
from surveys.new_study import FOLDERS, REGISTER, new_study, templates
from surveys.refusals import Refusal
from surveys.register.reader import read_register
from surveys.study import open_study


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch):
    """What is flushed when is `durable.py`'s own matter."""
    monkeypatch.setattr("os.fsync", lambda descriptor: None)


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize("template", ["core-trial", "blank"])
def test_a_new_study_opens_and_has_nobody_in_it(tmp_path, template):
    study = new_study(tmp_path / "trial", template, None, "real")
    assert not study.file.synthetic
    assert read_register(study) == {}
    assert set(FOLDERS) == {path.name for path in (tmp_path / "trial").iterdir() if path.is_dir()}


@pytest.mark.parametrize("template", ["core-trial", "blank"])
def test_a_new_study_passes_its_check(tmp_path, template):
    made = CliRunner().invoke(cli, ["init", str(tmp_path / "trial"), "--template", template])
    assert made.exit_code == 0, made.output
    assert "surveys check" in made.stderr
    assert CliRunner().invoke(cli, ["check", str(tmp_path / "trial")]).exit_code == 0


def test_the_templates_are_the_two_that_the_help_names():
    help = CliRunner().invoke(cli, ["init", "--help"]).output
    assert sorted(templates()) == ["blank", "core-trial"]
    assert all(name in help for name in templates())


def test_the_trial_has_six_sites_and_three_interviews(tmp_path):
    study = new_study(tmp_path / "trial", "core-trial", None, "real")
    assert list(study.file.sites) == ["A", "B", "C", "D", "E", "F"]
    assert [(timepoint.id, timepoint.months) for timepoint in study.timepoints] == [
        ("0m", 0),
        ("4m", 4),
        ("18m", 18),
    ]


def test_what_could_unmask_the_interviewer_is_asked_last(tmp_path):
    study = new_study(tmp_path / "trial", "core-trial", None, "real")
    for timepoint in study.timepoints:
        unmasking = [
            any("unmasks" in item.flags for item in instrument.items)
            for instrument in study.instruments_at(timepoint)
        ]
        assert unmasking == sorted(unmasking)


def test_what_is_documented_at_all_three_interviews_is_asked_at_all_three(tmp_path):
    study = new_study(tmp_path / "trial", "core-trial", None, "real")
    for timepoint in study.timepoints:
        assert {"eq5d3l", "qpr15", "uls8", "lsns6"} <= set(timepoint.instruments)


@pytest.mark.parametrize("word", ["windows", "QPR", "BPRS", "trial's own rule"])
def test_the_trial_template_says_what_is_not_established(word):
    text = templates()["core-trial"].read_text(encoding="utf-8")
    near = [
        text[max(0, found.start() - 250) : found.end() + 250]
        for found in re.finditer("NOT ESTABLISHED", text)
    ]
    assert any(word in passage for passage in near)


@pytest.mark.parametrize("template", ["core-trial", "blank"])
def test_the_example_of_a_missing_rule_works_once_its_marks_are_taken_away(tmp_path, template):
    new_study(tmp_path, template, None, "real")
    path = tmp_path / "study.yaml"
    before, _, after = path.read_text(encoding="utf-8").partition("# missing_policies:")
    example, _, rest = after.partition("\n\n")
    path.write_text(
        before + "missing_policies:" + example.replace("\n# ", "\n") + "\n\n" + rest, encoding="utf-8"
    )
    assert open_study(tmp_path).instruments["uls8"].score("uls8_total").missing.allow == 1


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ('The "good" trial', 'The "good" trial'),
        ("It's: a trial", "It's: a trial"),
        ("Trial # 2", "Trial # 2"),
        ("a \\ b \\n c \\1", "a \\ b \\n c \\1"),
        ("first\nsynthetic: true", "first synthetic: true"),
        ("- item", "- item"),
        ("{a: b} & *c !d %e @f", "{a: b} & *c !d %e @f"),
        ("Yes", "Yes"),
        ("010", "010"),
        ("Étude 研究 🙂", "Étude 研究 🙂"),
        ("a\u2028b\x85c", "a b c"),
        ("bell\x07 and \u202eright", "bell and right"),
    ],
)
def test_any_title_is_kept_as_words(tmp_path, title, kept):
    study = new_study(tmp_path / "trial", "blank", title, "real")
    assert study.title == kept
    assert not study.file.synthetic


@pytest.mark.parametrize("title", ["", " \n ", "\x07"])
def test_a_title_of_nothing_is_refused(tmp_path, title):
    with pytest.raises(Refusal) as refused:
        new_study(tmp_path / "trial", "blank", title, "real")
    assert refused.value.problems[0].rule == "empty_title"
    assert list(tmp_path.iterdir()) == []


def test_a_synthetic_study_says_so(tmp_path):
    assert new_study(tmp_path / "trial", "core-trial", "SYNTHETIC", "synthetic").file.synthetic


def test_a_study_that_exists_is_refused_and_unchanged(tmp_path):
    new_study(tmp_path, "blank", "The first", "real")
    before = everything_in(tmp_path)
    with pytest.raises(Refusal) as refused:
        new_study(tmp_path, "core-trial", "The second", "real")
    assert refused.value.problems[0].rule == "study_exists"
    assert refused.value.problems[0].hint
    assert everything_in(tmp_path) == before


def test_other_files_in_the_folder_are_left_alone(tmp_path):
    (tmp_path / "protocol.pdf").write_bytes(b"a protocol")
    new_study(tmp_path, "blank", None, "real")
    assert (tmp_path / "protocol.pdf").read_bytes() == b"a protocol"


@pytest.mark.parametrize(
    "path", ["participants.csv", "ledger/20260101-abc.json", "sources", "forms/README.txt"]
)
def test_a_study_never_overwrites_or_adopts_what_is_in_the_way(tmp_path, path):
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text("somebody's work")
    before = everything_in(tmp_path)
    with pytest.raises(Refusal) as refused:
        new_study(tmp_path, "blank", None, "real")
    assert [problem.rule for problem in refused.value.problems] == ["in_the_way"]
    assert everything_in(tmp_path) == before


def test_what_an_interrupted_attempt_left_is_not_in_the_way(tmp_path):
    (tmp_path / "participants.csv").write_text(REGISTER)
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "README.txt").write_text(FOLDERS["forms"])
    assert new_study(tmp_path, "blank", None, "real").timepoints


def test_a_file_of_the_folders_name_is_refused(tmp_path):
    (tmp_path / "trial").write_text("a file")
    with pytest.raises(Refusal) as refused:
        new_study(tmp_path / "trial", "blank", None, "real")
    assert refused.value.problems[0].rule == "in_the_way"


def test_an_unknown_template_names_those_there_are(tmp_path):
    with pytest.raises(Refusal) as refused:
        new_study(tmp_path / "trial", "core", None, "real")
    assert "`core-trial`" in refused.value.problems[0].expected
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("exists", ["a new folder", "an empty folder"])
@pytest.mark.parametrize("step", ["write_file", "rename"])
def test_a_full_disk_leaves_no_study(tmp_path, monkeypatch, exists, step):
    folder = tmp_path / "trial"
    if exists == "an empty folder":
        folder.mkdir()
    real, calls = getattr(module, step), []

    def full(path: Path, *rest: object) -> None:
        calls.append(path)
        if step == "rename" or len(calls) == 4:
            raise OSError(28, "No space left on device")
        real(path, *rest)

    monkeypatch.setattr(module, step, full)
    with pytest.raises(Refusal) as refused:
        new_study(folder, "blank", None, "real")
    assert refused.value.problems[0].rule == "cannot_write"
    assert not (folder / "study.yaml").exists()
    assert folder.exists() == (exists == "an empty folder")
    monkeypatch.undo()
    assert new_study(folder, "blank", None, "real").timepoints


def test_nothing_but_the_study_is_left_beside_it(tmp_path):
    new_study(tmp_path / "trial", "blank", None, "real")
    assert [path.name for path in tmp_path.iterdir()] == ["trial"]
    assert not [path for path in (tmp_path / "trial").iterdir() if path.name.startswith(".")]
