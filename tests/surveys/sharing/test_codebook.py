"""The shared codebook has no count of a few, no value of one person, and nothing from which one follows."""

import io
import json
from dataclasses import replace

import openpyxl
import polars as pl
import pytest
from pypdf import PdfReader

from instruments import STANDARD_MISSING_REASONS, load
from scoring import plans_for
from surveys.analysis import long_dataset
from surveys.codebook import codebook, files_of
from surveys.columns import item_column, score_columns
from surveys.dataset import Column, Dataset
from surveys.derived import Derived
from surveys.distribution import Line
from surveys.sharing.codebook import is_stretch, shared_codebook
from surveys.sharing.counts import shown
from surveys.study import open_study

ULS8 = load("uls8")


def dataset(answers: list[float | None], totals: list[float | None], days: list[float | None]) -> Dataset:
    """One timepoint; each person's first answer of the ULS-8, total, and day of interview; all else is blank."""
    (plan,) = plans_for(ULS8)
    columns = [
        Column("participant", "Participant id", "text", "nominal"),
        Column("timepoint", "Timepoint", "text", "nominal"),
        Column("interview_day", "Day", "number", "scale"),
        *(item_column(ULS8, item, STANDARD_MISSING_REASONS) for item in ULS8.items),
        *score_columns(ULS8, plan),
    ]
    people = len(answers)
    values: dict[str, list] = {
        "participant": [f"p{number}" for number in range(people)],
        "timepoint": ["4m"] * people,
        "interview_day": days,
        "uls8_1": answers,
        "uls8_total": totals,
    }
    types = {"number": pl.Float64, "text": pl.String}
    frame = pl.DataFrame(
        {
            c.name: pl.Series(c.name, values.get(c.name, [None] * people), types[c.kind], strict=False)
            for c in columns
        }
    )
    return Dataset("long", "A trial", frame, tuple(columns))


def made(answers, totals=None, days=None):
    nothing = [None] * len(answers)
    book = shared_codebook(
        dataset(answers, totals or nothing, days or nothing), [ULS8], STANDARD_MISSING_REASONS
    )
    return {entry.name: entry for entry in book.entries}


MIXED = [*[1.0] * 40, *[2.0] * 33, *[3.0] * 12, *[4.0] * 3, *[-9.0] * 2, *[None] * 10]


@pytest.fixture(scope="module")
def both(trial):
    """The whole codebook of the synthetic trial, and the one to share."""
    study = open_study(trial[0])
    derived = Derived(study)
    long = long_dataset(study, derived.register, derived.scored)
    given = (long, list(study.instruments.values()), study.missing_reasons)
    return codebook(*given), shared_codebook(*given)


@pytest.fixture(scope="module")
def files():
    nothing = [None] * len(MIXED)
    book = shared_codebook(dataset(MIXED, nothing, nothing), [ULS8], STANDARD_MISSING_REASONS)
    return files_of(book, "shared")


def test_few_are_withheld_others_rounded_and_zero_stays():
    lines = {(line.kind, line.code): line for line in made(MIXED)["uls8_1"].lines}
    assert [lines["value", code].counts for code in (1, 2, 3, 4)] == [(40,), (35,), (10,), (None,)]
    assert (lines["reason", -9].counts, lines["reason", -8].counts) == ((None,), (0,))
    assert lines["blank", None].counts == (10,)


def test_percentages_are_of_rounded_counts():
    lines = {line.code: line.shares for line in made(MIXED)["uls8_1"].lines if line.kind == "value"}
    assert lines == {1: (44.4,), 2: (38.9,), 3: (11.1,), 4: (None,)}


def test_a_percentage_that_leaves_a_few_is_withheld():
    lines = {line.code: line for line in made([*[1.0] * 40, *[2.0] * 4, *[None] * 9])["uls8_1"].lines}
    assert (lines[1].counts, lines[1].shares) == ((40,), (None,))
    everybody = {line.code: line for line in made([1.0] * 40)["uls8_1"].lines}
    assert (everybody[1].shares, everybody[2].shares) == ((100.0,), (0.0,))


def test_a_mean_is_given_where_every_count_of_a_single_value_is():
    (given,) = made([*[1.0] * 40, *[2.0] * 33, *[3.0] * 12, *[4.0] * 8])["uls8_1"].summaries
    assert (given.n, given.mean, given.sd, given.median) == (95, 1.9, 0.9, 2.0)
    (withheld,) = made(MIXED)["uls8_1"].summaries
    assert (withheld.n, withheld.mean, withheld.sd, withheld.median) == (90, None, None, None)


def test_a_mean_of_stretches_is_given_though_a_few_are_withheld_in_one():
    totals = [*[9.0] * 20, *[20.0] * 20, *[31.0] * 3]
    entry = made([None] * 43, totals)["uls8_total"]
    assert any(line.counts == (None,) for line in entry.lines)
    assert entry.summaries[0].mean == 15.7


@pytest.mark.parametrize(("people", "mean"), [(12, None), (13, 9.0)])
def test_there_is_no_mean_of_fewer_than_thirteen(people, mean):
    (summary,) = made([None] * 60, [*[9.0] * people, *[None] * (60 - people)])["uls8_total"].summaries
    assert summary.mean == mean


def test_no_lowest_or_highest_value_is_in_it(both):
    full, book = both
    assert all(each.low is None and each.high is None for entry in book.entries for each in entry.summaries)
    assert any(each.low is not None for entry in full.entries for each in entry.summaries)


def test_stretches_without_a_declared_range_are_open():
    entry = made([None] * 90, days=[float(day) for day in range(105, 195)])["interview_day"]
    values = [line.label for line in entry.lines if line.kind == "value"]
    assert (values[0], values[-1]) == ("below 120", "180 or more")


@pytest.mark.parametrize(
    ("label", "code", "wide"),
    [
        ("0 to 3", None, True),
        ("below 20", None, True),
        ("9 or more", None, True),
        ("3", None, False),
        ("1 to 2", 1, False),
    ],
)
def test_a_stretch_is_told_from_a_single_value(label, code, wide):
    assert is_stretch(Line("value", code, label, (1,), None)) is wide


def test_every_count_of_a_whole_trial_is_as_the_rule_has_it(both):
    """Also where stretches are others: then their counts come to the same."""
    full, book = both
    withheld = 0
    for whole, told in zip(full.entries, book.entries, strict=True):
        assert whole.name == told.name
        counts = {line.counts for line in told.lines}
        assert all(n is None or n == 0 or (n >= 10 and n % 5 == 0) for each in counts for n in each), (
            told.name
        )
        same = [line.label for line in whole.lines] == [line.label for line in told.lines]
        for place in range(len(full.timepoints)) if same else ():
            values = [line.counts[place] for line in whole.lines if line.kind in ("value", "other")]
            absent = [line.counts[place] for line in whole.lines if line.kind in ("reason", "blank")]
            shows = shown(values, absent)
            assert [line.counts[place] for line in told.lines] == [*shows.values, *shows.absent], told.name
            assert told.summaries[place].n == shows.n
            withheld += None in shows.values
    assert withheld > 100


def test_no_id_and_no_text_of_a_person_is_in_it(both):
    _, book = both
    shown_words = json.dumps([[line.label for line in entry.lines] for entry in book.entries])
    assert "A0001" not in shown_words
    assert [line.label for line in book.entries[0].lines] == ["given", "blank"]


def test_the_page_says_what_was_done_and_a_screen_reader_says_withheld(files):
    page = files["shared.html"].decode()
    assert "Made to be shared outside the study. A count of 1 to 7 is withheld, as *" in page
    assert '<span aria-hidden="true">*</span><span class="aside">withheld</span>' in page
    assert "Counts here are full" not in page
    assert ">lowest<" not in page
    assert ">None" not in page


def test_the_pdf_says_what_was_done(files):
    words = " ".join(PdfReader(io.BytesIO(files["shared.pdf"])).pages[0].extract_text().split())
    assert "Made to be shared outside the study." in words
    assert "lowest values" not in words
    assert "None" not in words


def test_the_json_has_null_where_a_count_is_withheld(files):
    said = json.loads(files["shared.json"])
    assert said["counts_are"] == "for sharing"
    (entry,) = (e for s in said["sections"] for e in s["entries"] if e["name"] == "uls8_1")
    assert [line["counts"] for line in entry["lines"]][:4] == [[40], [35], [10], [None]]


def test_the_workbook_has_a_star_there_and_no_lowest_or_highest(files):
    workbook = openpyxl.load_workbook(io.BytesIO(files["shared.xlsx"]))
    values = [[cell.value for cell in row] for row in workbook["values"]]
    assert ["uls8_1", "value", 4, "*"] in [[*row[:3], row[4]] for row in values]
    head = [cell.value for cell in workbook["variables"][1]]
    assert [name for name in head if name.endswith(" at 4m")] == [
        f"{what} at 4m" for what in ("n", "blank", "mean", "sd", "median")
    ]
    assert any("1 to 7" in str(row[1].value) for row in workbook["about"])


def test_few_people_at_a_timepoint_are_not_counted_either():
    nothing: list[float | None] = [None] * 5
    book = shared_codebook(dataset(nothing, nothing, nothing), [ULS8], STANDARD_MISSING_REASONS)
    assert book.rows == (None,)
    assert {count for entry in book.entries for line in entry.lines for count in line.counts} == {None}
    assert b"<b>*</b> rows at 4m" in files_of(book, "shared")["shared.html"]


def test_a_dataset_without_rows_can_be_shared():
    empty = dataset([], [], [])
    book = shared_codebook(empty, [ULS8], STANDARD_MISSING_REASONS)
    assert len(book.entries) == len(empty.columns)
    assert replace(book, counts_are="full", rows=()) == replace(
        codebook(empty, [ULS8], STANDARD_MISSING_REASONS), rows=()
    )
