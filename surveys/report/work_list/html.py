"""The work list as one self-contained page, for a screen, a telephone or paper."""

from __future__ import annotations

from surveys.followup.work_list import WorkList
from surveys.report.pages import pages
from surveys.report.work_list.view import view
from surveys.study import Study


def work_list_html(study: Study, found: WorkList) -> bytes:
    """The page: nothing is fetched, nothing runs, every value is escaped."""
    return pages().get_template("work_list/page.html.j2").render(page=view(study, found)).encode()
