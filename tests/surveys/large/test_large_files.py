"""Files scored by an engine of their own: what they hold afterwards, and what is refused."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

import scoring
from instruments import load
from surveys import large
from surveys.cli import cli
from surveys.durable import rename
from surveys.large import by_duckdb, engine_named, score_large
from surveys.refusals import Refusal

ITEMS = [f"uls8_{n}" for n in range(1, 9)]
PLAN = scoring.plan_for(load("uls8"), "uls8_total")
WORDS = 'say "hi", you\nthere'


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with 60 forms in each format, one of them with a blank, one refused and one with text in it."""
    monkeypatch.chdir(tmp_path)
    answers = {id: [1 + (row + number) % 4 for row in range(60)] for number, id in enumerate(ITEMS)}
    frame = pl.DataFrame({"who": [f"00{n}" for n in range(60)], **answers, "note": [WORDS, None] * 30})
    absent = {"000": None, "001": -9}
    frame = frame.with_columns(uls8_1=pl.col("who").replace_strict(absent, default=pl.col("uls8_1")))
    frame.write_csv(tmp_path / "a.csv")
    words = pl.when(pl.col("who") == "005").then(pl.lit("3?")).otherwise(pl.col("uls8_2").cast(pl.String))
    frame.with_columns(uls8_2=words).write_csv(tmp_path / "odd.csv")
    frame.rename({"uls8_3": "Lonely 3", "uls8_4": "ULS8_4"}).write_parquet(tmp_path / "a.parquet")
    return tmp_path


def surveys(*words: str) -> Result:
    return CliRunner().invoke(cli, ["score", *words, "--instrument", "uls8", "--engine", "duckdb"])


def expected() -> pl.DataFrame:
    """What scoring in memory gives for the 60 forms."""
    return scoring.score(pl.read_csv("a.csv").select(ITEMS), "uls8").select(scoring.output_columns(PLAN))


def test_a_csv_file_keeps_its_text_and_its_order_and_has_the_scores_after_it(place: Path) -> None:
    done = surveys("a.csv", "--out", "b.csv")
    assert done.exit_code == 0, done.output
    assert "Made b.csv: 60 rows, 17 columns." in done.output
    before, after = (pl.read_csv(name, infer_schema=False) for name in ("a.csv", "b.csv"))
    assert after.select(before.columns).equals(before)
    assert pl.read_csv("b.csv").select(scoring.output_columns(PLAN)).equals(expected())


def test_a_parquet_file_keeps_its_kinds_whatever_its_columns_are_called(place: Path) -> None:
    done = surveys("a.parquet", "--map", "uls8_3=lonely 3", "--out", "b.parquet")
    assert done.exit_code == 0, done.output
    before, after = pl.read_parquet("a.parquet"), pl.read_parquet("b.parquet")
    assert after.select(before.columns).equals(before)
    assert after.select(scoring.output_columns(PLAN)).equals(expected())


def test_text_that_is_no_number_is_refused_with_its_column_or_leaves_the_score_missing(place: Path) -> None:
    refused = surveys("odd.csv", "--out", "b.csv")
    assert (refused.exit_code, Path("b.csv").exists()) == (12, False)
    assert 'odd.csv › column "uls8_2"' in refused.output
    assert "1 values that are neither" in refused.output
    assert "--undeclared leave-missing" in refused.output
    assert surveys("odd.csv", "--out", "b.csv", "--undeclared", "leave-missing").exit_code == 0
    whys = pl.read_csv("b.csv")["uls8_total_why"]
    assert (whys[5], whys.to_list().count("undeclared_value")) == ("undeclared_value", 1)
    assert pl.read_csv("b.csv", infer_schema=False)["uls8_2"][5] == "3?"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("a.sav", "--out", "b.csv"), 10, "`.sav`, which --engine duckdb neither reads nor writes"),
        (("a.csv", "--out", "b.xlsx"), 10, "`.xlsx`, which --engine duckdb neither reads nor writes"),
        (("gone.csv", "--out", "b.csv"), 10, "no such file"),
        (("a*.csv", "--out", "b.csv"), 10, "by which engines mean many files"),
        (("a.csv", "--out", "nowhere/b.csv"), 10, "no such folder"),
        (("a.csv", "--out", "odd.csv"), 10, "a file of that name"),
        (("a.csv", "--out", "folder.csv", "--force"), 10, "a folder, and not one that Spark wrote"),
        (("a.csv", "--out", "a.csv", "--force"), 2, "--out is FILE itself"),
        (("a.csv", "--out", "b.csv", "--sheet", "x"), 2, "--engine is for one FILE without sheets"),
        (("a.csv", "--out", "b.csv", "--cluster", "spark://x:1"), 2, "--cluster is for --engine spark"),
        (("a.csv", "--out", "b.csv", "--map", "uls8_9=who"), 12, "`uls8_9`, which no score here uses"),
        (("a.csv", "--out", "b.csv", "--map", "uls8_1=gone"), 12, "no column `gone`"),
        (("scored.csv", "--out", "b.csv"), 12, "a column `uls8_total` already"),
        (("broken.parquet", "--out", "b.csv"), 11, "DuckDB stopped: InvalidInputException"),
    ],
)
def test_what_an_engine_cannot_do_is_refused_and_nothing_is_left(
    place: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    Path("folder.csv").mkdir()
    Path("broken.parquet").write_bytes(b"no parquet at all")
    pl.read_csv("a.csv").with_columns(uls8_total=1).write_csv("scored.csv")
    there = sorted(place.iterdir())
    done = surveys(*words)
    assert (done.exit_code, sorted(place.iterdir())) == (code, there), done.output
    assert said in done.output


def test_a_file_is_replaced_where_that_is_asked_for_and_is_its_owner_s_alone(place: Path) -> None:
    Path("b.csv").write_text("before")
    assert surveys("a.csv", "--out", "b.csv", "--force").exit_code == 0
    assert pl.read_csv("b.csv").height == 60
    assert Path("b.csv").stat().st_mode & 0o777 == 0o600


def test_a_folder_of_parts_is_not_gone_before_the_new_one_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, new = tmp_path / "out.parquet", tmp_path / ".new"
    for folder, words in ((out, "before"), (new, "after")):
        folder.mkdir()
        (folder / "part").write_text(words)

    def stopped(there: Path, name: Path) -> None:
        if there == new:
            raise KeyboardInterrupt
        rename(there, name)

    monkeypatch.setattr(large, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        large._put(new, out)
    assert sorted(path.read_text() for path in tmp_path.rglob("part")) == ["after", "before"]
    monkeypatch.undo()
    out.mkdir()
    large._put(new, out)
    assert (out / "part").read_text() == "after"


def test_scoring_in_memory_says_that_a_folder_is_no_file(place: Path) -> None:
    Path("folder").mkdir()
    done = CliRunner().invoke(cli, ["score", "a.csv", "--instrument", "uls8", "--out", "folder"])
    assert (done.exit_code, "--out is a folder" in done.output) == (2, True)


@pytest.mark.parametrize(("engine", "package"), [("duckdb", "duckdb"), ("spark", "py4j")])
def test_an_engine_that_is_not_installed_says_how_it_would_be(
    engine: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, f"surveys.large.by_{engine}", raising=False)
    monkeypatch.delitem(sys.modules, f"{package}.protocol", raising=False)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(Refusal, match=rf"pip install 'followup-surveys\[{engine}\]'"):
        engine_named(engine, "")


def test_a_file_larger_than_the_memory_allowed_is_scored(place: Path) -> None:
    rows, memory = 400_000, 150
    answers = pl.DataFrame({id: [1 + number % 4] * rows for number, id in enumerate(ITEMS)})
    long = pl.int_range(rows, eager=True).hash(1).cast(pl.String)
    words = pl.concat_str([(long.hash(n).cast(pl.String)) for n in range(24)])
    answers.with_columns(pl.select(words).to_series().alias("words")).write_csv("big.csv")
    assert Path("big.csv").stat().st_size > memory * 1_000_000
    engine = partial(by_duckdb.engine, "", memory=f"{memory}MB")
    made = score_large(engine, Path("big.csv"), ["uls8"], {}, Path("b.csv"), "refuse")
    assert made.rows == rows
    before, after = (pl.read_csv(name, infer_schema=False) for name in ("big.csv", "b.csv"))
    assert after["words"].equals(before["words"])
    assert after["uls8_total"].unique().to_list() == ["20.0"]
