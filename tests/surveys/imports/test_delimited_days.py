"""Dates as Excel writes them into a CSV: read as those of a workbook are, and compared by two readers still."""

from dataclasses import replace

import polars as pl
import pytest

from surveys.imports.guarded import read_guarded
from surveys.imports.second import delimited
from surveys.refusals import UnreadableFile
from tests.surveys.imports.workbooks import KNOWN, cells, read, said, undecided, workbook

SWAPPED = "but beside dates with the year first, in which day and month may have been swapped"


def dates(path, *written, name="interview_date", delimiter=","):
    rows = [["participant_id", name], *([f"A{n:04}", day] for n, day in enumerate(written, start=1))]
    path.write_text("".join(f"{delimiter.join(row)}\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("written", "days", "words"),
    [
        (["31/07/2014", "02/08/2014"], ["2014-07-31", "2014-08-02"], "2 cells, first in row 2: read as day/month/year, as all of them can be"),
        (["7/31/2014", "8/2/2014"], ["2014-07-31", "2014-08-02"], "2 cells, first in row 2: read as month/day/year, as all of them can be"),
        (["does not know", "31.7.2014"], ["does not know", "2014-07-31"], "1 cell, first in row 3: read as day/month/year, as all of them can be"),
        (["2014/7/31", "2014-08-02"], ["2014-07-31", "2014-08-02"], "1 cell, first in row 2: read as year, month, day"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_dates_that_can_be_only_one_day_are_read_and_said(tmp_path, written, days, words, delimiter):
    path = dates(tmp_path / "a.csv", *written, delimiter=delimiter)
    assert undecided(path) == []
    for table in (read(path), read_guarded(path, KNOWN)):
        assert cells(table)["interview_date"] == days
        assert said(table)["text_dates"] == f"dates as text in {words}"


@pytest.mark.parametrize(
    ("written", "words", "read_as"),
    [
        (["03/04/2015", "05/06/2015"], "2 cells, first in row 2: read as day/month/year, which month/day/year could be too", ["2015-04-03", "2015-06-05"]),
        (["14/03/2015", "03/14/2015"], "2 cells, first in row 2: read as month/day/year, which not all of them can be", ["14/03/2015", "2015-03-14"]),
        (["2015-02-03", "14/03/2015"], f"1 cell, first in row 3: read as day/month/year, {SWAPPED}", ["2015-02-03", "2015-03-14"]),
        (["2015/02/03", "14/03/2015"], f"1 cell, first in row 3: read as day/month/year, {SWAPPED}", ["2015-02-03", "2015-03-14"]),
    ],
)  # fmt: skip
def test_dates_of_which_nobody_can_be_sure_are_for_a_person_to_decide_on(tmp_path, written, words, read_as):
    path = dates(tmp_path / "a.csv", *written)
    (problem,) = undecided(path)
    assert (problem.rule, problem.found) == ("ambiguous_dates", f"dates as text in {words}")
    assert (problem.where.field, problem.hint) == (
        "interview_date",
        "ask for them as year-month-day, as in 2015-04-03",
    )
    assert cells(read_guarded(path, KNOWN, accepted=["ambiguous_dates"]))["interview_date"] == read_as


@pytest.mark.parametrize(
    "written", [["14/03/15"], ["31/02/2015", "14/03/2015"], ["14/03/2015", "in spring"], ["2015-03-14"]]
)
def test_what_is_no_whole_date_and_what_is_one_already_stays_as_it_is(tmp_path, written):
    path = dates(tmp_path / "a.csv", *written)
    assert undecided(path) == []
    assert cells(read_guarded(path, KNOWN))["interview_date"][0] == written[0]


def test_dates_that_nobody_asks_for_stay_as_they_are(tmp_path):
    table = read_guarded(dates(tmp_path / "a.csv", "03/04/2015", name="rang_on"), KNOWN)
    assert cells(table)["rang_on"] == ["03/04/2015"]
    assert not {"text_dates", "ambiguous_dates"} & set(said(table))


def test_a_workbook_and_the_text_saved_from_it_are_read_as_the_same_days(tmp_path):
    rows = [["participant_id", "interview_date"], ["A0001", "31/07/2014"], ["A0002", "02/08/2014"]]
    from_excel = read(workbook(tmp_path / "a.xlsx", rows))
    from_text = read(dates(tmp_path / "a.csv", "31/07/2014", "02/08/2014"))
    days = from_text.column("interview_date").values.str.to_date()
    assert days.to_list() == from_excel.column("interview_date").values.to_list()


@pytest.mark.parametrize(
    ("days", "changed", "row"),
    [
        (["31/07/2014", "02/08/2014"], {"interview_date": ["2014-07-31", "2014-08-03"]}, 3),
        (["31/07/2014", "02/08/2014"], {"interview_date": ["2014-07-30", "2014-08-02"]}, 2),
        (["31/07/2014", "02/08/2014"], {"participant_id": ["A0001", "A0003"]}, 3),
        (["2014-07-31", "2014-08-02"], {"interview_date": ["2014-07-31", "02/08/2014"]}, 3),
    ],
)
def test_a_cell_of_which_the_second_reader_has_another_day_or_text_is_named(tmp_path, days, changed, row):
    path = dates(tmp_path / "a.csv", *days)
    table, loaded = read(path), delimited.load(path)
    delimited.refuse_differences(table, loaded)
    other = tuple(
        replace(column, values=pl.Series(changed[column.name])) if column.name in changed else column
        for column in table.columns
    )
    with pytest.raises(UnreadableFile) as stopped:
        delimited.refuse_differences(replace(table, columns=other), loaded)
    (problem,) = stopped.value.problems
    assert (problem.rule, problem.where.row, problem.where.field) == ("readers_differ", row, *changed)
