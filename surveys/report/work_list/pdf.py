"""The work list on paper: A4 across, a box to tick and room to write in each row, as tagged PDF/UA-1."""

from __future__ import annotations

from surveys.followup.work_list import WorkList
from surveys.report.pdf import pdf_of
from surveys.report.work_list.view import view
from surveys.study import Study


def work_list_pdf(study: Study, found: WorkList) -> bytes:
    """The list as PDF. The same list is the same bytes."""
    return pdf_of("work_list/print.typ.j2", page=view(study, found))
