"""`mappings/NAME.yaml` of a study: a mapping, proposed by the toolkit or written by hand, and confirmed by a person.

timepoint: 4m
confirmed: no                    # yes once somebody has looked at every line
columns: {uls8_1: lonely_1}      # item: the file's column
recode: {uls8_1: {never: 1}}     # item: what stands in the file: the code of the definition
only: {visit: "4"}               # column: what it holds in the rows of this timepoint
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

from instruments import reader
from instruments.model import Frozen, ItemId, Words
from instruments.problems import Where
from instruments.shape import shaped
from surveys.durable import write_file
from surveys.imports import RawTable
from surveys.mapping.applied import Reading
from surveys.refusals import Refusal, refusal
from surveys.study import Study, TimepointId

FOLDER = "mappings"


class MappingFile(Frozen):
    """The fields of a mapping's file."""

    timepoint: TimepointId
    confirmed: Literal["yes", "no"]
    columns: dict[ItemId, Words] = {}
    recode: dict[ItemId, dict[str, int]] = {}
    only: dict[str, str] = {}

    def reading(self, name: str) -> Reading:
        """How a table is read by this mapping, which is called `name`."""
        return Reading(self.columns, self.recode, self.only, name)

    def fits(self, table: RawTable) -> bool:
        """Whether the table has every column that the mapping names."""
        return all(table.column(name) is not None for name in (*self.columns.values(), *self.only))


def reading_of(
    study: Study, timepoint: str, table: RawTable, names: Mapping[str, str], mapping: str
) -> Reading:
    """How the table is read: by the mapping of that name, or by the one confirmed that fits it, and by `names` first.

    Raises Refusal if the mapping named is not there, not confirmed or of another timepoint, or if several fit.
    """
    found = _named(study, mapping, timepoint) if mapping else _fitting(study, timepoint, table)
    return replace(found, names={**found.names, **names})


def mapped_columns(study: Study, timepoint: str) -> set[str]:
    """Lower-case names of the columns that confirmed mappings of the timepoint read."""
    confirmed = (each for each in _confirmed(study, timepoint).values())
    return {name.lower() for each in confirmed for name in (*each.columns.values(), *each.only)}


def write_proposal(study: Study, name: str, text: str) -> Path:
    """The new mapping's file. Raises Refusal if there is one of that name, or the name is none."""
    path = study.folder / FOLDER / f"{name}.yaml"
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,40}", name):
        found, expected = f"`{name}`, which is no name of a mapping", "letters, digits, `_` and `-`"
        raise refusal(Refusal, "ill_formed_name", Where("--propose"), found, expected)
    if path.exists():
        hint = "correct it, choose another name, or move it away"
        raise refusal(Refusal, "file_exists", Where(str(path)), "a mapping of that name", hint=hint)
    path.parent.mkdir(exist_ok=True)
    write_file(path, text.encode())
    return path


def _named(study: Study, name: str, timepoint: str) -> Reading:
    path = study.folder / FOLDER / f"{name}.yaml"
    if path not in _files(study):
        there = ", ".join(each.stem for each in _files(study)) or "none"
        found = f"no mapping called `{name}`"
        raise refusal(Refusal, "unknown_mapping", Where("--mapping"), found, hint=f"there is: {there}")
    mapping = _read(path)
    if mapping.timepoint != timepoint:
        found = f"a mapping of {mapping.timepoint}"
        raise refusal(Refusal, "other_timepoint", Where(str(path)), found, timepoint)
    if mapping.confirmed == "no":
        found, hint = (
            "a mapping that nobody confirmed",
            "look at every line of it, then write `confirmed: yes`",
        )
        raise refusal(Refusal, "not_confirmed", Where(str(path)), found, hint=hint)
    return mapping.reading(name)


def _fitting(study: Study, timepoint: str, table: RawTable) -> Reading:
    fitting = {name: each for name, each in _confirmed(study, timepoint).items() if each.fits(table)}
    if len(fitting) > 1:
        where, hint = Where(table.file, sheet=table.sheet), f"say which with --mapping: {', '.join(fitting)}"
        raise refusal(Refusal, "several_mappings", where, f"{len(fitting)} mappings fit it", hint=hint)
    return next((each.reading(name) for name, each in fitting.items()), Reading())


def _confirmed(study: Study, timepoint: str) -> dict[str, MappingFile]:
    known = {path.stem: _read(path) for path in _files(study)}
    return {
        name: each for name, each in known.items() if each.confirmed == "yes" and each.timepoint == timepoint
    }


def _files(study: Study) -> list[Path]:
    return sorted((study.folder / FOLDER).glob("*.yaml"))


def _read(path: Path) -> MappingFile:
    document = reader.read(path)
    mapping = shaped(document, MappingFile)
    if mapping is None:
        raise Refusal(document.problems)
    return mapping
