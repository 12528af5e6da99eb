"""Each format keeps what it says it keeps, gives equal bytes, and fails without leaving a file."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from instruments.problems import errors_in
from surveys import exports
from surveys.dataset import Dataset
from surveys.exports import CannotExport, ExportFailed, export, exporter, losses, names
from surveys.exports._keeps import KEEPABLE
from surveys.refusals import Refusal
from tests.surveys.exports import readers
from tests.surveys.exports.samples import EVERYTHING, NOBODY, TEXT_2045, one

FORMATS = names()


def test_the_formats_are_the_files_of_the_folder():
    assert FORMATS == ["csv", "dta", "parquet", "r", "sav", "xlsx", "zsav"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_promises_only_declared_words(name):
    assert set(KEEPABLE) >= exporter(name).KEEPS


@pytest.mark.parametrize("dataset", [EVERYTHING, NOBODY], ids=lambda dataset: dataset.name)
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_keeps_what_it_promises(name, dataset, tmp_path):
    (exported,) = export(dataset, tmp_path, [name])
    seen = getattr(readers, f"read_{name}")(dataset, exported.files[0])
    wanted = readers.expected(dataset)
    for word in sorted(exporter(name).KEEPS):
        assert seen[word] == wanted[word], word


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_does_not_promise_is_listed(name):
    unkept = {problem.rule.removeprefix("does_not_keep_") for problem in losses(EVERYTHING, name)}
    assert {"words", "origin", "measure", "notes"} - exporter(name).KEEPS <= unkept
    assert not errors_in(losses(EVERYTHING, name))


@pytest.mark.parametrize("dataset", [EVERYTHING, NOBODY], ids=lambda dataset: dataset.name)
@pytest.mark.parametrize("name", FORMATS)
def test_two_writes_give_equal_bytes(name, dataset, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    (first,) = export(dataset, tmp_path / "first", [name])
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    real = __import__("time").time
    monkeypatch.setattr("time.time", lambda: real() + 90_000)
    (second,) = export(dataset, tmp_path / "second", [name])
    assert first.sha256 == second.sha256
    assert [path.name for path in first.files] == [path.name for path in second.files]


def test_no_clock_is_left_in_any_file(tmp_path):
    for exported in export(EVERYTHING, tmp_path):
        for path in exported.files:
            content = path.read_bytes()
            for year in (b" 2026 ", b"Nov 26", b"2026-11", b"Dec 26"):
                assert year not in content, path.name


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("name", FORMATS)
def test_files_are_readable_by_their_owner_only(name, tmp_path):
    (exported,) = export(EVERYTHING, tmp_path, [name])
    assert {stat.S_IMODE(path.stat().st_mode) for path in exported.files} == {0o600}
    assert sorted(tmp_path.iterdir()) == sorted(exported.files)


def no_space(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_full_disk_is_an_error_and_leaves_nothing(name, call, tmp_path, monkeypatch):
    monkeypatch.setattr(os, call, no_space)
    with pytest.raises(ExportFailed) as failed:
        export(EVERYTHING, tmp_path, [name])
    assert failed.value.problems[0].where.file == str(tmp_path / f"everything{exporter(name).SUFFIX}")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("call", range(9))
def test_a_rename_that_fails_takes_back_the_ones_before(call, tmp_path, monkeypatch):
    real, calls = os.replace, iter(range(99))
    monkeypatch.setattr(os, "replace", lambda a, b: no_space() if next(calls) == call else real(a, b))
    if call == 8:  # there are eight files: seven formats and the descriptor of one
        assert len(export(EVERYTHING, tmp_path)) == 7
        return
    with pytest.raises(ExportFailed):
        export(EVERYTHING, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("name", FORMATS)
def test_a_writer_that_writes_only_a_part_is_found_out(name, share, tmp_path, monkeypatch):
    module = exporter(name)
    whole = module.write

    def cut(dataset: Dataset, path: Path) -> None:
        whole(dataset, path)
        os.truncate(path, int(path.stat().st_size * share))

    monkeypatch.setattr(module, "write", cut)
    with pytest.raises(ExportFailed):
        export(EVERYTHING, tmp_path, [name])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("column", ["uls8_1", "score", "visited", "said"])
@pytest.mark.parametrize("name", FORMATS)
def test_one_cell_written_otherwise_is_found_out(name, column, tmp_path, monkeypatch):
    module = exporter(name)
    whole = module.write

    def other(dataset: Dataset, path: Path) -> None:
        values = dataset.frame[column].to_list()
        changed = pl.Series(column, [*values[:3], values[0], *values[4:]], dataset.frame[column].dtype)
        whole(Dataset(dataset.name, dataset.title, dataset.frame.with_columns(changed), dataset.columns, dataset.notes), path)  # fmt: skip

    monkeypatch.setattr(module, "write", other)
    with pytest.raises(ExportFailed) as failed:
        export(EVERYTHING, tmp_path, [name])
    assert "p04" not in str(failed.value)


def test_two_formats_that_write_one_file_otherwise_are_found_out(tmp_path, monkeypatch):
    whole = exporter("r").write

    def other(dataset: Dataset, path: Path) -> None:
        whole(dataset, path)
        path.with_suffix(".datapackage.json").write_text("{}")

    monkeypatch.setattr(exporter("r"), "write", other)
    monkeypatch.setattr(exporter("r"), "differences", lambda dataset, path: iter(()))
    with pytest.raises(ExportFailed, match="two formats wrote it, and each another"):
        export(EVERYTHING, tmp_path, ["csv", "r"])
    assert not list(tmp_path.iterdir())


def test_a_writer_that_leaves_nothing_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(exporter("sav"), "write", lambda dataset, path: None)
    with pytest.raises(ExportFailed):
        export(EVERYTHING, tmp_path, ["sav"])


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "everything.csv").write_text("mine")
    with pytest.raises(Refusal, match="a file of that name"):
        export(EVERYTHING, tmp_path)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_one_format_that_cannot_stops_all(tmp_path):
    long = one(pl.Series("x" * 40, [1.0]))
    with pytest.raises(CannotExport, match="Stata refuses"):
        export(long, tmp_path)
    assert not list(tmp_path.iterdir())
    assert export(long, tmp_path, ["sav"])


NAMED = one(pl.Series("x", [1.0]))
NAMELESS = replace(
    NAMED,
    frame=NAMED.frame.rename({"x": ""}),
    columns=(NAMED.columns[0], replace(NAMED.columns[1], name="")),
)


@pytest.mark.parametrize(
    ("rule", "dataset"),
    [
        ("not_a_number", one(pl.Series("x", [float("nan")]))),
        ("not_a_number", one(pl.Series("x", [float("inf")]))),
        ("nul_in_text", one(pl.Series("x", ["a\0b"]))),
        ("nul_in_words", one(pl.Series("x", ["a"]), label="a\0b")),
        ("nul_in_words", one(pl.Series("x", [1.0]), value_labels={1: "a\0b"})),
        ("nul_in_words", one(pl.Series("x", [1.0]), missing_labels={-9: "a\0b"})),
        ("nul_in_words", one(pl.Series("x", [1.0]), words=("a\0b",))),
        ("nul_in_words", replace(one(pl.Series("x", [1.0])), title="a\0b")),
        ("nul_in_words", replace(one(pl.Series("x", [1.0])), notes=("a\0b",))),
        ("name_unfit", one(pl.Series("a\0b", [1.0]))),
        ("name_unfit", one(pl.Series("a\nb", [1.0]))),
        ("name_unfit", NAMELESS),
        ("repeated_name", one(pl.Series("Participant", [1.0]))),
        (
            "code_means_two_things",
            one(pl.Series("x", [1.0]), value_labels={9: "Nine"}, missing_labels={9: "No"}),
        ),
        ("labels_need_numbers", one(pl.Series("x", ["a"]), value_labels={1: "One"})),
        ("dtype", one(pl.Series("x", ["a"]), kind="number")),
    ],
)
def test_no_format_takes_a_dataset_that_breaks_the_contract(rule, dataset, tmp_path):
    for name in FORMATS:
        with pytest.raises(CannotExport) as refused:
            export(dataset, tmp_path, [name])
        assert next(problem.rule for problem in refused.value.problems) == rule
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["csv", "r"])
def test_a_quotation_mark_in_a_name_is_refused_where_it_cannot_be_read_back(name, tmp_path):
    with pytest.raises(CannotExport) as refused:
        export(one(pl.Series('a"b', [1.0])), tmp_path, [name])
    assert {problem.rule for problem in refused.value.problems} == {"name_unfit"}
    assert not list(tmp_path.iterdir())


IN_A_LOCALE = """
import sys
from pathlib import Path
from surveys.exports import ExportFailed, export
from tests.surveys.exports.samples import NOBODY
try:
    export(NOBODY, Path(sys.argv[1]), ["csv"])
except ExportFailed as error:
    print(error.problems[0].rule)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such locale")
@pytest.mark.parametrize(
    ("settings", "said"),
    [({"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "path_not_text"), ({"PYTHONUTF8": "1"}, "")],
    ids=["ASCII", "UTF-8"],
)
def test_a_path_that_a_locale_cannot_read_is_said_to_be_so(settings, said, tmp_path):
    ran = subprocess.run(
        [sys.executable, "-c", IN_A_LOCALE, tmp_path / "Köln"],
        env={**os.environ, "LC_ALL": "C", **settings},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=True,
    )
    assert ran.stdout.decode().strip() == said
    assert (tmp_path / "Köln").exists() == (not said)


@pytest.mark.parametrize("name", FORMATS)
def test_hard_text_is_written_or_listed(name, tmp_path):
    texts = [
        "",
        " before",
        "after ",
        "tab\there",
        "a\r\nb\rc",
        "\x07bell",
        TEXT_2045,
        "𝒵 😀",
        "'quoted",
        "-",
        "+44 20",
        "_x0041_",
        None,
    ]
    (exported,) = export(one(pl.Series("said", texts)), tmp_path, [name])
    listed = {problem.rule for problem in exported.losses}
    wanted = {
        "csv": {"text_guarded"},
        "dta": {"does_not_keep_empty_text"},
        "parquet": set(),
        "r": {"does_not_keep_empty_text", "line_ends"},
        "sav": {"does_not_keep_empty_text", "padding"},
        "xlsx": {"does_not_keep_empty_text", "text_changed"},
        "zsav": {"does_not_keep_empty_text", "padding"},
    }
    assert wanted[name] <= listed


def test_a_format_is_found_by_its_file_alone():
    folder = Path(exports.__path__[0])
    assert {path.stem for path in folder.glob("[a-z]*.py")} == set(FORMATS)
