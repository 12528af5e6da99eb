"""A release of the synthetic trial, read back by programs that know nothing of us."""

import csv
import hashlib
import json
import shutil

import duckdb
import polars as pl
import pytest

from surveys.analysis import long_dataset, wide_dataset
from surveys.derived import Derived
from surveys.exports import exporter
from surveys.past_releases import latest
from surveys.record import ledger
from surveys.refusals import Refusal
from surveys.register.reader import read_register
from surveys.release import release
from surveys.study import open_study
from tests.programs import need_r_package, run
from tests.surveys.conftest import bring_in, csv_of, everything_in, form
from tests.surveys.exports import readers


@pytest.fixture(scope="module")
def released(trial):
    folder, _ = trial
    study = open_study(folder)
    long = long_dataset(study, read_register(study), Derived(study).scored)
    return folder / "releases" / "001", {"analysis-long": long, "analysis-wide": wide_dataset(study, long)}


@pytest.mark.parametrize("name", ["analysis-long", "analysis-wide"])
def test_r_haven_reads_every_value_label_and_missing_reason_of_the_spss_file(released, tmp_path, name):
    folder, datasets = released
    need_r_package("haven", tmp_path)
    shutil.copy(folder / f"{name}.sav", tmp_path / "a.sav")
    (tmp_path / "read.R").write_text(R, encoding="utf-8")
    run("Rscript", "read.R", folder=tmp_path)
    about = {row["name"]: row for row in csv.DictReader((tmp_path / "about.csv").open(encoding="utf-8"))}
    dataset = datasets[name]
    assert list(about) == [column.name for column in dataset.columns]
    for column in dataset.columns:
        row = about[column.name]
        assert row["label"] == column.label
        labels = {**column.value_labels, **column.missing_labels}
        assert row["labels"] == ";".join(f"{code}={labels[code]}" for code in sorted(labels)), column.name
    values = pl.read_csv(tmp_path / "values.csv", infer_schema_length=0)
    for column in dataset.columns:
        wanted = dataset.frame[column.name]
        if column.kind == "number":
            read = values[column.name].cast(pl.Float64, strict=False)
            assert (read - wanted).abs().max() in (None, 0.0) or (read - wanted).abs().max() < 1e-9, (
                column.name
            )
            assert read.is_null().to_list() == wanted.is_null().to_list(), column.name
            missing = wanted.is_in([float(code) for code in column.missing_labels]).sum()
            assert int(about[column.name]["user_missing"]) == (missing or 0), column.name
        else:
            assert values[column.name].fill_null("").to_list() == wanted.fill_null("").to_list(), column.name


R = """
library(haven)
d <- read_sav("a.sav", user_na = TRUE)
one <- function(x) {
  l <- attr(x, "labels")
  if (is.null(l) || !is.numeric(x)) return("")
  l <- sort(l)
  paste0(unname(l), "=", names(l), collapse = ";")
}
missing <- function(x) {
  v <- as.numeric(x); r <- attr(x, "na_range"); s <- attr(x, "na_values"); n <- rep(FALSE, length(v))
  if (!is.null(r)) n <- n | (!is.na(v) & v >= r[1] & v <= r[2])
  if (!is.null(s)) n <- n | (!is.na(v) & v %in% s)
  sum(n)
}
about <- data.frame(
  name = names(d),
  label = sapply(d, function(x) { l <- attr(x, "label"); if (is.null(l)) "" else l }),
  labels = sapply(d, one),
  user_missing = sapply(d, function(x) if (is.numeric(x)) missing(x) else 0))
write.csv(about, "about.csv", row.names = FALSE, fileEncoding = "UTF-8")
plain <- as.data.frame(lapply(d, function(x) if (is.numeric(x)) format(as.numeric(x), digits = 15, trim = TRUE) else as.character(x)))
names(plain) <- names(d)
plain[plain == "NA"] <- NA
write.csv(plain, "values.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")
"""


def test_r_haven_reads_every_answer_and_tagged_missing_reason_of_the_stata_file(released, tmp_path):
    folder, datasets = released
    need_r_package("haven", tmp_path)
    shutil.copy(folder / "analysis-long.dta", tmp_path / "a.dta")
    (tmp_path / "read.R").write_text(STATA, encoding="utf-8")
    run("Rscript", "read.R", folder=tmp_path)
    about = {row["name"]: row for row in csv.DictReader((tmp_path / "about.csv").open(encoding="utf-8"))}
    dataset = datasets["analysis-long"]
    assert list(about) == [column.name for column in dataset.columns]
    for column in (column for column in dataset.columns if column.kind == "number"):
        wanted = dataset.frame[column.name]
        absent = wanted.is_in([float(code) for code in column.missing_labels]).fill_null(False)
        row = about[column.name]
        assert (int(row["answers"]), int(row["reasons"])) == (
            (~absent & wanted.is_not_null()).sum(),
            absent.sum(),
        )
        assert float(row["total"]) == pytest.approx(wanted.filter(~absent).sum() or 0.0), column.name


STATA = """
library(haven)
d <- read_dta("a.dta")
n <- function(f) sapply(d, function(x) if (is.numeric(x)) f(x) else 0)
write.csv(data.frame(
  name = names(d),
  answers = n(function(x) sum(!is.na(x))),
  reasons = n(function(x) sum(!is.na(na_tag(as.double(x))))),
  total = n(function(x) sum(as.numeric(x), na.rm = TRUE))), "about.csv", row.names = FALSE, fileEncoding = "UTF-8")
"""


@pytest.mark.parametrize("name", ["analysis-long", "analysis-wide"])
def test_the_r_script_beside_the_csv_gives_every_answer_label_and_reason(released, name):
    folder, datasets = released
    seen, wanted = readers.read_r(datasets[name], folder / f"{name}.R"), readers.expected(datasets[name])
    for word in exporter("r").KEEPS:
        assert seen[word] == wanted[word], word


def test_pspp_counts_the_same_answers_and_missing_reasons_in_every_score_and_item(released, tmp_path):
    folder, datasets = released
    shutil.copy(folder / "analysis-long.sav", tmp_path / "a.sav")
    dataset = datasets["analysis-long"]
    numbers = [column for column in dataset.columns if column.kind == "number"]
    syntax = f"""
GET FILE='a.sav'.
COMPUTE everybody = 1.
AGGREGATE OUTFILE='n.sav' /BREAK=everybody /{_aggregate(numbers)}.
GET FILE='n.sav'.
SAVE TRANSLATE /OUTFILE='n.csv' /TYPE=CSV /FIELDNAMES /REPLACE.
"""
    (tmp_path / "a.sps").write_text(syntax, encoding="utf-8")
    run("pspp", "a.sps", folder=tmp_path)
    (row,) = csv.DictReader((tmp_path / "n.csv").open(encoding="utf-8"))
    for number, column in enumerate(numbers):
        wanted = dataset.frame[column.name]
        answers = wanted.drop_nulls()
        answers = answers.filter(~answers.is_in([float(code) for code in column.missing_labels]))
        assert int(float(row[f"n{number}"])) == len(answers), column.name
        if len(answers):
            assert float(row[f"s{number}"]) == pytest.approx(answers.sum(), abs=1e-6), column.name


def _aggregate(columns) -> str:
    parts = [
        f"n{number}=N({column.name}) /s{number}=SUM({column.name})" for number, column in enumerate(columns)
    ]
    return " /".join(parts)


def test_duckdb_reads_the_parquet_and_csv_files_alike(released):
    folder, datasets = released
    for name, dataset in datasets.items():
        parquet, text = (
            duckdb.sql(f"select * from '{(folder / name).as_posix()}{suffix}'").pl()
            for suffix in (".parquet", ".csv")
        )
        assert parquet.height == text.height == dataset.frame.height
        assert parquet.columns == text.columns
        column = "uls8_total" if name == "analysis-long" else "uls8_total_4m"
        assert parquet[column].to_list() == dataset.frame[column].to_list()
        assert text[column].cast(pl.Float64).to_list() == dataset.frame[column].to_list()


def test_the_receipt_names_every_file_by_its_hash(released):
    folder, datasets = released
    receipt = json.loads((folder / "receipt.json").read_text(encoding="utf-8"))
    present = {path.name for path in folder.iterdir()} - {"receipt.json"}
    assert set(receipt["files"]) == present
    for name, said in receipt["files"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == said["sha256"]
    assert receipt["rows"]["out"] == {name: dataset.frame.height for name, dataset in datasets.items()}
    assert {source["file"] for source in receipt["inputs"]["sources"]} == {
        p.name for p in (folder.parent.parent / "returns").iterdir() if "answers" not in p.name
    }
    assert receipt["inputs"]["definitions"]["uls8"]["version"] == "1.0"


def test_the_same_answers_give_the_same_release_and_no_second_one(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    first = release(Derived(study))
    before = everything_in(study.folder)
    again = release(Derived(study))
    assert (first.new, again.new, again.number) == (True, False, "001")
    assert everything_in(study.folder) == before


def test_a_release_made_again_elsewhere_has_the_same_bytes(study, tmp_path, monkeypatch):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    copy = tmp_path / "elsewhere"
    shutil.copytree(study.folder, copy)
    one = everything_in(release(Derived(study)).folder)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("SURVEYS_USER", "somebody.else")
    two = everything_in(release(Derived(open_study(copy))).folder)
    assert one == two


def test_a_new_return_makes_a_new_release_and_leaves_the_old_one(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "one.csv", form()))
    old = everything_in(release(Derived(study)).folder)
    bring_in(study, csv_of(tmp_path / "two.csv", form(participant_id="A0002")))
    second = release(Derived(study))
    assert second.number == "002"
    assert everything_in(study.folder / "releases" / "001") == old
    assert latest(study).number == "002"
    assert [event.body["number"] for event in ledger.events(study.folder) if event.kind == "release"] == [
        "001",
        "002",
    ]


def test_a_release_that_cannot_be_written_leaves_none(study, tmp_path, monkeypatch):
    bring_in(study, csv_of(tmp_path / "one.csv", form()))
    before = everything_in(study.folder)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises((OSError, Refusal)):
            release(Derived(study))
    assert everything_in(study.folder) == before
    assert not list((study.folder / "releases").iterdir())


def test_a_study_without_answers_can_be_released_as_it_is(study):
    made = release(Derived(study))
    assert made.receipt["rows"]["out"]["analysis-long"] == 8


def test_a_release_that_was_changed_is_not_taken_for_one(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "one.csv", form()))
    folder = release(Derived(study)).folder
    text = (folder / "analysis-long.csv").read_bytes()
    (folder / "analysis-long.csv").write_bytes(text.replace(b"18", b"19"))
    with pytest.raises(Refusal, match="not as it was released"):
        release(Derived(study))
    (folder / "analysis-long.csv").write_bytes(text)
    (folder / "receipt.json").unlink()
    with pytest.raises(Refusal, match="no readable receipt"):
        release(Derived(study))


def test_somebody_left_out_of_the_register_is_counted_in_the_receipt(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "one.csv", form(), form(participant_id="A0002")))
    register = (study.folder / "participants.csv").read_text(encoding="utf-8")
    (study.folder / "participants.csv").write_text(
        register.replace("A0002,A,2014-11-03,active,\n", ""), encoding="utf-8"
    )
    assert release(Derived(study)).receipt["not_in_register"] == 1


def test_nobody_in_the_register_is_no_release(study):
    (study.folder / "participants.csv").write_text(
        "id,site,randomised,status,status_date\n", encoding="utf-8"
    )
    with pytest.raises(Refusal, match="nobody in the register"):
        release(Derived(study))
