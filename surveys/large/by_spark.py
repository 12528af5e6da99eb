"""Spark: on all cores of this machine, or on a cluster. Rows come in no order, and in a folder of parts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException, PySparkRuntimeError
from pyspark.sql import DataFrame, SparkSession

from instruments.problems import Where
from surveys.refusals import Refusal, UnreadableFile, refusal

HERE = "local[*]"
SILENT = """appender.none.type = Null
appender.none.name = none
rootLogger.level = off
rootLogger.appenderRef.none.ref = none
"""
"""Spark's log, nowhere: with no appender at all Spark would take its own."""
STOPPED = (PySparkException, PySparkRuntimeError, Py4JError)
"""What Spark raises; its words may hold what stands in a cell, and go no further."""
AS_EXCEL_WRITES: dict[str, Any] = {"header": True, "escape": '"', "multiLine": True}
"""Of CSV files: quotation marks are doubled, and a cell may hold several lines."""


@dataclass(frozen=True)
class Spark:
    """One session."""

    session: SparkSession

    def read(self, path: Path) -> DataFrame:
        if path.suffix.lower() == ".parquet":
            return self.session.read.parquet(f"file://{path.absolute()}")
        return self.session.read.csv(f"file://{path.absolute()}", **AS_EXCEL_WRITES)

    def chosen(self, table: DataFrame, columns: Mapping[str, str]) -> DataFrame:
        return table.selectExpr(*(f"{sql} AS {self.quoted(name)}" for name, sql in columns.items()))

    def write(self, table: DataFrame, path: Path) -> int:
        place = f"file://{path.absolute()}"
        if path.suffix.lower() == ".parquet":
            table.write.parquet(place)
        else:
            table.write.csv(place, header=True, escape='"')
        return int(self.read(path).count())

    def quoted(self, name: str) -> str:
        return "`" + name.replace("`", "``") + "`"


@contextmanager
def engine(cluster: str, place: Path) -> Iterator[Spark]:
    """Spark on that cluster, or on this machine. Refusal without Java, and if Spark stops."""
    where = Where("--engine spark")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        hint = "install Java 17 or newer (Debian: openjdk-17-jre-headless), or use --engine duckdb"
        raise refusal(Refusal, "not_installed", where, "no `java` here, which Spark runs on", hint=hint)
    try:
        session = _session(cluster or HERE, place)
        try:
            yield Spark(session)
        finally:
            session.stop()
    except STOPPED as error:
        hint = "is the cluster's address right? can it read the file and write beside --out by these paths?"
        found = f"Spark stopped: {type(error).__name__}"
        raise refusal(UnreadableFile, "engine_stopped", where, found, hint=hint) from None


def _session(master: str, place: Path) -> SparkSession:
    """A session that says nothing of its own: what it says may hold what stands in a cell."""
    silent = place / "log4j2.properties"
    silent.write_text(SILENT, encoding="utf-8")
    options: dict[str, bool | float | int | str | None] = {
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile=file:{silent}",
        "spark.local.dir": str(place),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    return SparkSession.builder.master(master).appName("surveys score").config(map=options).getOrCreate()
