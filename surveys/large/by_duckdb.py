"""DuckDB: out of core on one machine. Rows stay in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from instruments.problems import Where
from surveys.refusals import UnreadableFile, refusal


@dataclass(frozen=True)
class DuckDB:
    """One connection."""

    connection: duckdb.DuckDBPyConnection

    def read(self, path: Path) -> duckdb.DuckDBPyRelation:
        if path.suffix.lower() == ".parquet":
            return self.connection.read_parquet(str(path))
        return self.connection.read_csv(str(path), header=True, all_varchar=True)

    def chosen(self, table: duckdb.DuckDBPyRelation, columns: Mapping[str, str]) -> duckdb.DuckDBPyRelation:
        return table.project(", ".join(f"{sql} AS {self.quoted(name)}" for name, sql in columns.items()))

    def write(self, table: duckdb.DuckDBPyRelation, path: Path) -> int:
        table.create_view("scored")
        kind = "FORMAT parquet" if path.suffix.lower() == ".parquet" else "FORMAT csv, HEADER"
        target = str(path).replace("'", "''")
        (rows,) = self.connection.execute(f"COPY scored TO '{target}' ({kind})").fetchone() or (0,)
        return int(rows)

    def quoted(self, name: str) -> str:
        return '"' + name.replace('"', '""') + '"'


@contextmanager
def engine(cluster: str, place: Path, memory: str = "") -> Iterator[DuckDB]:
    """DuckDB with `place` for what memory cannot hold, and at most so much `memory` ("500MB"); without, four fifths of what there is."""
    with duckdb.connect() as connection:
        connection.execute("SET temp_directory = ?", [str(place)])
        connection.execute(
            "SET disabled_optimizers = 'in_clause'"
        )  # it turns `is one of` into joins, which lose the order
        if memory:
            connection.execute("SET memory_limit = ?", [memory])
        try:
            yield DuckDB(connection)
        except duckdb.Error as error:  # its words may hold what stands in a cell
            hint = "is it Parquet, or CSV with one line of headings? is there room on the disk?"
            found = f"DuckDB stopped: {type(error).__name__}"
            raise refusal(
                UnreadableFile, "engine_stopped", Where("--engine duckdb"), found, hint=hint
            ) from None
