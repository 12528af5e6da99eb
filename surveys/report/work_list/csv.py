"""The work list as CSV to fill in: the columns of the workbook's first sheet."""

from __future__ import annotations

import csv
import io

from surveys.followup.list_columns import COLUMNS
from surveys.followup.work_list import WorkList
from surveys.report.query_list import no_formula
from surveys.report.work_list.rows import rows
from surveys.study import Study


def work_list_csv(study: Study, found: WorkList) -> bytes:
    """The list in UTF-8 with the mark by which Excel knows it; days are written as 2015-03-02."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for row in rows(study, found):
        table.writerow([no_formula(cell) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")
