"""The files that a work list can be written as."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from surveys.followup.work_list import WorkList
from surveys.report.work_list.csv import work_list_csv
from surveys.report.work_list.html import work_list_html
from surveys.report.work_list.pdf import work_list_pdf
from surveys.report.work_list.xlsx import work_list_xlsx
from surveys.study import Study


def writers() -> Mapping[str, Callable[[Study, WorkList], bytes]]:
    """A file's suffix → what makes its content; those to fill in come first."""
    return {".xlsx": work_list_xlsx, ".csv": work_list_csv, ".pdf": work_list_pdf, ".html": work_list_html}
