"""The differences of a release as files of it, and as what its receipt says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from instruments.problems import Problem
from surveys.differences.differences import Differences
from surveys.differences.table import difference_table
from surveys.durable import write_file
from surveys.exports import export
from surveys.report.differences.page import differences_page
from surveys.study import Study


def write_differences(
    study: Study, folder: Path, number: str, made_from: Mapping[str, Any], found: Differences
) -> list[Problem]:
    """The page and the table are in the `folder` of release `number`; what the table's format could not keep."""
    page = differences_page(study, number, made_from["data_cut"], found)
    write_file(folder / "differences.html", page.encode())
    exported = export(difference_table(found, study.title, number), folder, ["csv"])
    return [loss for each in exported for loss in each.losses]


def as_receipt(found: Differences) -> dict[str, Any]:
    """With which release it was compared, as it was then, and how much is another: nothing about a person."""
    earlier = found.earlier
    about = {"release": earlier.number, "receipt_sha256": earlier.receipt_sha256, "locked": earlier.locked}
    return {**about, "counts": found.counts}
