"""The codebook says what each variable is, counts it by timepoint, and shows what is not verified."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import openpyxl
import polars as pl
import pytest
from pypdf import PdfReader

from instruments import STANDARD_MISSING_REASONS, load
from scoring import plans_for
from surveys.codebook import codebook, files_of, gate_in_words
from surveys.columns import item_column, score_columns
from surveys.dataset import Column, Dataset
from surveys.distribution import lines, summaries

INSTRUMENTS = [load("uls8"), load("lsns6"), load("workbook_use")]
NOTES = ("SYNTHETIC DATA. These people do not exist.", "Two <b>notes</b> & no more.")


def long_dataset() -> Dataset:
    """Three people at two timepoints: one whole, one refusing, one with nothing at 4 months."""
    columns = [
        Column("participant", "Participant id", "text", "nominal"),
        Column("timepoint", "Timepoint", "text", "nominal"),
        Column("said", "<script>alert(1)</script>", "text", "nominal"),
    ]
    values: dict[str, list] = {
        "participant": ["p1", "p2", "p3"] * 2,
        "timepoint": ["0m"] * 3 + ["4m"] * 3,
        "said": ["a private word", None, None, None, None, None],
    }
    for instrument in INSTRUMENTS:
        for item in instrument.items:
            if item.kind != "note":
                columns.append(item_column(instrument, item, STANDARD_MISSING_REASONS))
                values[item.id] = [1, 2, -9, 3, None, None]
        for plan in plans_for(instrument):
            for column in score_columns(instrument, plan):
                columns.append(column)
                values[column.name] = [None] * 6
    values["uls8_total"] = [8, 20, None, 32, None, None]
    values["uls8_total_why"] = [None, None, "too_many_missing", None, None, None]
    types = {"number": pl.Float64, "text": pl.String, "date": pl.Date}
    frame = pl.DataFrame(
        {c.name: pl.Series(c.name, values[c.name], types[c.kind], strict=False) for c in columns}
    )
    return Dataset("long", "A trial", frame, tuple(columns), NOTES)


@pytest.fixture(scope="module")
def book():
    return codebook(long_dataset(), INSTRUMENTS, STANDARD_MISSING_REASONS)


@pytest.fixture(scope="module")
def files():
    return files_of(codebook(long_dataset(), INSTRUMENTS, STANDARD_MISSING_REASONS), "codebook")


@pytest.fixture(scope="module")
def page(files):
    return files["codebook.html"].decode()


def entry(book, name):
    return next(entry for entry in book.entries if entry.name == name)


def test_every_variable_is_there_once_and_in_order(book):
    names = [entry.name for entry in book.entries]
    assert names == long_dataset().frame.columns
    assert book.timepoints == ("0m", "4m")
    assert book.rows == (3, 3)


def test_values_reasons_and_blanks_are_counted_by_timepoint(book):
    counts = {(line.kind, line.code): line.counts for line in entry(book, "uls8_1").lines}
    assert counts["value", 1] == (1, 0)
    assert counts["value", 3] == (0, 1)
    assert counts["reason", -9] == (1, 0)
    assert counts["reason", -8] == (0, 0)
    assert counts["blank", None] == (0, 2)


def test_the_counts_of_each_variable_add_up_to_the_rows(book):
    for each in book.entries:
        for place, rows in enumerate(book.rows):
            assert sum(line.counts[place] for line in each.lines) == rows, each.name


def test_a_missing_code_is_in_no_mean(book):
    first, second = entry(book, "uls8_1").summaries
    assert (first.n, first.mean, first.low, first.high) == (2, 1.5, 1, 2)
    assert (second.n, second.mean, second.sd) == (1, 3, None)


def test_a_score_has_its_rule_in_words_with_sources_and_confidence(book):
    score = entry(book, "uls8_total")
    (plan,) = plans_for(INSTRUMENTS[0])
    assert score.steps == plan.steps
    assert [fact.what for fact in score.facts] == ["Rule", "Missing items", "Structure"]
    assert score.facts[1].source == INSTRUMENTS[0].score("uls8_total").missing.source
    assert [line.label for line in score.lines][:5] == [
        "8 to 12",
        "13 to 17",
        "18 to 22",
        "23 to 27",
        "28 to 32",
    ]


def test_what_goes_with_a_score_says_so_and_why_is_counted(book):
    why = entry(book, "uls8_total_why")
    assert why.role == "goes with uls8_total"
    assert [(line.label, line.counts) for line in why.lines] == [
        ("too_many_missing", (1, 0)),
        ("blank", (2, 3)),
    ]


def test_a_gate_is_said_in_words(book):
    assert entry(book, "wb_plans").gate == "Asked only if wb_read is at least 1."
    assert gate_in_words(None) == ""


def test_a_question_is_there_only_where_the_definition_carries_it(book):
    for instrument in INSTRUMENTS:
        for item in instrument.items:
            if item.kind != "note":
                assert entry(book, item.id).question == item.text


def test_unverified_is_shown_plainly(book, page):
    assert entry(book, "lsns6_total").unverified
    assert not entry(book, "uls8_total").unverified
    heading = re.search(r'id="v-lsns6_total".*?</h3>', page, re.S)
    assert heading
    assert '<span class="badge unverified">unverified</span>' in heading[0]
    assert 'unverified">unverified' not in re.search(r'id="v-uls8_total".*?</h3>', page, re.S)[0]


def test_nobodys_words_or_ids_are_in_any_file(files):
    for name, content in files.items():
        text = content.decode("utf-8", "ignore") if not name.endswith("xlsx") else _all_cells(content)
        assert "a private word" not in text
        assert "p1" not in re.findall(r"\bp\d\b", text)


def _all_cells(content: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row)


def test_worked_examples_licence_and_citation_are_there(page):
    for instrument in INSTRUMENTS:
        assert instrument.citation.partition("&")[0] in page
        assert instrument.licence.holder.partition("&")[0] in page
        assert f"Worked examples of {instrument.title.partition('&')[0]}" in page
    assert "one refusal leaves the total missing" in page


class Tags(HTMLParser):
    """Every tag with its attributes, and the texts of scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.tags and self.tags[-1][0] == "script":
            self.scripts.append(data)


def test_the_page_runs_its_own_script_only_and_fetches_nothing(page):
    tags = Tags(page)
    policy = next(a["content"] for tag, a in tags.tags if tag == "meta" and "http-equiv" in a)
    (script,) = [text for text in tags.scripts if text.strip().startswith("(function")]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    assert not [a for _, a in tags.tags if "src" in a or a.get("href", "#")[:1] != "#"]
    assert len([tag for tag, _ in tags.tags if tag == "script"]) == 1
    assert "&lt;script&gt;alert(1)" in page
    assert "Two &lt;b&gt;notes&lt;/b&gt; &amp; no more." in page


def test_every_link_and_label_leads_somewhere_and_ids_are_unique(page):
    tags = Tags(page).tags
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for tag, a in tags if tag == "a"} <= set(ids)
    assert {a["for"] for tag, a in tags if "for" in a} <= set(ids)


def test_synthetic_is_said_at_the_top_when_a_note_says_it(page):
    assert '<header class="synthetic">' in page
    real = replace(long_dataset(), notes=())
    assert (
        b'<header class="synthetic">'
        not in files_of(codebook(real, INSTRUMENTS, STANDARD_MISSING_REASONS), "codebook")["codebook.html"]
    )


def test_the_json_says_everything(files, book):
    said = json.loads(files["codebook.json"])
    assert said["synthetic"] is True
    assert sum(len(section["entries"]) for section in said["sections"]) == len(book.entries)


def test_the_workbook_has_a_row_a_variable_and_a_row_a_code(files, book):
    workbook = openpyxl.load_workbook(io.BytesIO(files["codebook.xlsx"]))
    assert workbook["variables"].max_row == len(book.entries) + 1
    assert workbook["values"].max_row == sum(len(each.lines) for each in book.entries) + 1
    head, *rows = [[cell.value for cell in row] for row in workbook["variables"]]
    lsns = next(dict(zip(head, row, strict=True)) for row in rows if row[0] == "lsns6_total")
    assert lsns["confidence"] == "unverified in part"
    assert not [c for sheet in workbook for row in sheet for c in row if c.data_type == "f"]


def test_the_pdf_has_every_variable_with_its_counts_its_steps_and_what_is_unverified(book, files):
    pdf = PdfReader(io.BytesIO(files["codebook.pdf"]))
    words = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert not [each.name for each in book.entries if each.name not in words]
    assert {each.name for each in book.entries} <= {mark.title.split()[0] for mark in flat(pdf.outline)}
    facts = [*(f for s in book.sections for f in s.facts), *(f for each in book.entries for f in each.facts)]
    badges = 1 + sum(not fact.verified for fact in facts) + sum(each.unverified for each in book.entries)
    assert words.count("unverified") - sum(fact.source.count("unverified") for fact in facts) == badges
    for step in entry(book, "lsns6_total").steps:
        assert "".join(step.split()) in "".join(words.split())
    assert "<script>alert(1)</script>" in words
    assert "a private word" not in words
    assert "SYNTHETIC DATA. These people do not exist." in words
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


def flat(outline):
    return [each for part in outline for each in (flat(part) if isinstance(part, list) else [part])]


def test_the_pdf_of_many_timepoints_has_them_all():
    long = long_dataset()
    points = [f"{n}m" for n in range(6)]
    frame = long.frame.with_columns(timepoint=pl.Series(points))
    files = files_of(codebook(replace(long, frame=frame), INSTRUMENTS, STANDARD_MISSING_REASONS), "codebook")
    assert all(
        point in PdfReader(io.BytesIO(files["codebook.pdf"])).pages[1].extract_text() for point in points
    )


def test_two_runs_give_equal_bytes(files):
    assert files_of(codebook(long_dataset(), INSTRUMENTS, STANDARD_MISSING_REASONS), "codebook") == files


def test_a_dataset_without_rows_has_a_codebook():
    dataset = long_dataset()
    empty = replace(dataset, frame=dataset.frame.head(0))
    assert len(codebook(empty, INSTRUMENTS, STANDARD_MISSING_REASONS).entries) == len(dataset.columns)
    assert files_of(codebook(empty, INSTRUMENTS, STANDARD_MISSING_REASONS), "codebook")["codebook.html"]


@pytest.mark.parametrize(
    "values", [[0.5, 0.75, 1.0], [1.0, 1.0, 1.0], [0.516] * 3, [-594.0, 0.0, 1e6], [8.0, 9.0, 31.0]]
)
def test_stretches_hold_each_value_once(values):
    column = Column("x", "X", "number", "scale", decimals=3)
    points = {"0m": pl.DataFrame({"x": values})}
    found = lines(column, points, None, shown=False)
    assert sum(sum(line.counts) for line in found if line.kind == "value") == 3
    assert len(found) <= 15
    assert summaries(column, points, averaged=True)[0].n == 3


def test_what_the_items_of_a_score_have_to_do_with_one_another_is_a_fact_with_its_source(book):
    (fact,) = (fact for fact in entry(book, "lsns6_total").facts if fact.what == "Structure")
    assert (fact.words, fact.verified) == ("scale", False)
    assert "Lubben" in fact.source
    assert "Structure" not in [fact.what for fact in entry(book, "lsns6_family").facts]
