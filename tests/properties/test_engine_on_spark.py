"""The engine on PySpark: what the oracle gives, cell by cell, and whole files. One Java for all of it.

PySpark is large, and changes what Pandera imports, so CI runs this in an environment of its own (`.ci/run`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner
from drawn_forms import INSTRUMENTS, PLANS, expected_columns, random_rows, scorable

import scoring
from instruments.model import Instrument
from scoring.explain import score_row
from surveys.cli import cli
from surveys.refusals import Refusal
from tests.programs import find

pytest.importorskip("pyspark", reason="no PySpark here: pip install -c constraints.txt -e '.[dev,spark]'")

UNLIKE = [i for i in INSTRUMENTS if i.id in ("uls8", "imr", "eq5d3l", "workbook_use", "edq", "mfs")]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session on one core that interprets: to compile takes it longer than a few rows last."""
    find("java")
    from pyspark.sql import SparkSession

    options = {
        "spark.ui.enabled": "false",
        "spark.log.level": "OFF",
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    }
    session = SparkSession.builder.master("local[1]").config(map=options).getOrCreate()
    yield session
    session.stop()


@pytest.mark.parametrize("instrument", UNLIKE, ids=lambda instrument: instrument.id)
def test_the_engine_equals_the_oracle_on_spark(spark: Any, instrument: Instrument) -> None:
    rows = random_rows(instrument, 120, seed=8)
    ids = [item.id for item in scorable(instrument)]
    schema = ", ".join(["row int", *(f"{id} double" for id in ids)])
    cells = [
        (number, *(None if row[id] is None else float(row[id]) for id in ids))
        for number, row in enumerate(rows)
    ]
    table = spark.createDataFrame(cells, schema)
    result = scoring.score(table, instrument, undeclared="leave_missing")
    assert type(result) is type(table)
    assert result.columns[: len(ids) + 1] == ["row", *ids]
    found = sorted((each.asDict() for each in result.collect()), key=lambda each: each["row"])
    for plan in PLANS[instrument.id]:
        for given, row in zip(found, rows, strict=True):
            wanted = expected_columns(plan, score_row(plan, row))
            assert {name: given[name] for name in wanted} == wanted


def test_spark_scores_a_file_as_memory_does(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    items = [f"uls8_{n}" for n in range(1, 9)]
    answers = {id: [1 + (row + number) % 4 for row in range(40)] for number, id in enumerate(items)}
    frame = pl.DataFrame({"who": [f"{n:03}" for n in range(40)], **answers, "note": ['a "b",\nc', None] * 20})
    frame.write_csv("a.csv")
    frame.write_parquet("a.parquet")
    for suffix in ("csv", "parquet"):
        words = ["score", f"a.{suffix}", "--instrument", "uls8", "--out", f"b.{suffix}", "--engine", "spark"]
        done = CliRunner().invoke(cli, [*words, "--cluster", "local[1]"])
        assert done.exit_code == 0, done.output
        assert f"Made b.{suffix}, a folder of parts in no order: 40 rows, 17 columns." in done.output
        again = CliRunner().invoke(cli, [*words, "--cluster", "local[1]", "--force"])
        assert again.exit_code == 0, again.output
    made = pl.read_parquet("b.parquet/*.parquet").sort("who")
    assert made.select(frame.columns).equals(frame)
    assert made.drop("who", "note").equals(scoring.score(frame.select(items), "uls8"))
    assert pl.read_csv("b.csv/*.csv", infer_schema=False).sort("who")["note"].equals(frame["note"])
    refused = CliRunner().invoke(
        cli, ["score", "a.csv", "--instrument", "lsns6", "--out", "c.csv", "--engine", "spark"]
    )
    assert (refused.exit_code, "no column `lsns6_1`" in refused.output) == (12, True)
    Path("bad.parquet").write_text("no parquet at all")
    stopped = CliRunner().invoke(
        cli, ["score", "bad.parquet", "--instrument", "uls8", "--out", "c.csv", "--engine", "spark"]
    )
    assert (stopped.exit_code, "Spark stopped: " in stopped.output) == (11, True)


def test_without_java_spark_says_what_it_runs_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from surveys.large import by_spark

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(Refusal, match="no `java` here"), by_spark.engine("", tmp_path):
        pass
