"""Agreement and error rates: Wilson's intervals, what is counted, and what a study may require."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.answers.correcting import record
from surveys.answers.corrections import CONFLICT, Correction, corrections_in
from surveys.answers.responses import read_responses
from surveys.derived import Derived
from surveys.double_entry.adjudication import standings
from surveys.double_entry.agreement import Rate, agreement, cells_of, errors
from surveys.record.ledger import lineage
from surveys.refusals import AnswersWithProblems
from surveys.release import release
from surveys.report.agreement import agreement_page, agreement_table
from surveys.scored import scored
from surveys.study import open_study
from surveys.wilson import wilson
from tests.programs import run
from tests.surveys.conftest import bring_in, everything_in, form
from tests.surveys.test_double_entry import compare, csv_of, keyed_twice
from tests.surveys.test_pages import seen_in_a_browser

NEWCOMBE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]
"""Newcombe 1998 (Stat Med 17, 857–872), table I, method 3: x, n and the 95% limits."""


@pytest.mark.parametrize(("n", "of", "low", "high"), NEWCOMBE)
def test_the_interval_is_the_one_that_newcombe_publishes(n, of, low, high):
    assert wilson(n, of) == pytest.approx((low, high), abs=0.00005)


def test_the_interval_is_the_one_that_r_gives_for_any_proportion(tmp_path):
    cases = [(n, of) for of in (1, 7, 168, 33516) for n in sorted({0, 1, of // 3, of - 1, of})]
    calls = "; ".join(f"f({n}, {of})" for n, of in cases)
    script = "f <- function(x, n) cat(sprintf('%.12f', prop.test(x, n, correct=FALSE)$conf.int), fill=TRUE)"
    said = run("Rscript", "-e", f"suppressWarnings({{{script}; {calls}}})", folder=tmp_path)
    expected = [tuple(map(float, line.split())) for line in said.splitlines()]
    for (n, of), ends in zip(cases, expected, strict=True):
        assert wilson(n, of) == pytest.approx(ends, abs=1e-9)


@settings(deadline=None)
@given(st.integers(0, 10_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_a_proportion_lies_within_its_interval_and_that_within_0_and_1(counts):
    n, of = counts
    low, high = wilson(n, of)
    assert 0 <= low <= high <= 1
    assert not of or low <= n / of <= high
    mirrored = wilson(of - n, of)
    assert (1 - mirrored[1], 1 - mirrored[0]) == pytest.approx((low, high))


def test_of_nothing_there_is_no_proportion_and_nothing_is_known():
    assert math.isnan(Rate(0, 0).share)
    assert Rate(0, 0).interval == (0, 1)


def measured(study, by):
    return agreement(cells_of(read_responses(study).batches), by)


def test_cells_are_counted_by_item_instrument_and_batch(study, tmp_path):
    first, second = [form(), form(participant_id="A0002")], [form(uls8_1=3), form(participant_id="A0002")]
    keyed_twice(study, tmp_path, first, second, batch="March")
    assert measured(study, lambda each: (each.item,))["uls8_1",] == Rate(1, 2)
    assert measured(study, lambda each: (each.instrument,))["uls8",] == Rate(15, 16)
    assert measured(study, lambda each: (each.timepoint, each.batch)) == {("4m", "March"): Rate(41, 42)}


def test_a_cell_that_is_blank_in_both_is_not_counted(study, tmp_path):
    blanks = {"wb_read": None, "wb_plans": None}
    keyed_twice(study, tmp_path, [form(**blanks)], [form(**blanks | {"wb_plans": -9})])
    by_item = measured(study, lambda each: (each.item,))
    assert (by_item["wb_read",], by_item["wb_plans",]) == (Rate(0, 0), Rate(0, 1))


def wrong(study):
    """Keyer → how often they were wrong."""
    responses, past = Derived(study).responses, study.events()
    waiting = {each.difference for each in standings(responses, responses.batches) if each.open}
    return errors(responses.batches, corrections_in(past), lineage(past), waiting)


def decide(study, item, new, old=CONFLICT, reason="entries"):
    record(study, [Correction("A0001", "4m", item, old, new, reason, "form")])


def test_who_was_wrong_is_known_when_it_is_decided(study, tmp_path):
    changed = {"uls8_1": 3, "uls8_2": 3, "uls8_3": 3}
    keyed_twice(study, tmp_path, [form()], [form(**changed)])
    assert wrong(study) == {"AB": Rate(0, 18), "CD": Rate(0, 18)}
    decide(study, "uls8_1", "2")
    decide(study, "uls8_2", "4")
    assert wrong(study) == {"AB": Rate(1, 20), "CD": Rate(2, 20)}


def test_a_correction_of_another_form_of_the_person_says_nothing_of_who_was_wrong(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    decide(study, "uls8_1", "3")
    before = wrong(study)
    bring_in(study, csv_of(tmp_path / "other.csv", form(uls8_1=3, uls8_2=4)))
    other = {"file": "other.csv", "row": 2}
    for item, old in (("uls8_1", "3"), ("uls8_2", "4")):
        record(study, [Correction("A0001", "4m", item, old, "1", "keying", "form", **other)])
    assert wrong(study) == before


@pytest.mark.parametrize(("reason", "n"), [("keying", 1), ("left_out", 1), ("form", 0)])
def test_both_were_wrong_if_what_they_keyed_alike_is_not_on_the_form(study, tmp_path, reason, n):
    keyed_twice(study, tmp_path, [form()], [form(wb_read=1)])
    decide(study, "uls8_1", "4", old="2", reason=reason)
    assert wrong(study) == {"AB": Rate(n, 20), "CD": Rate(n, 20)}


def test_a_correction_of_an_earlier_file_says_nothing_about_a_batch_keyed_since(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(wb_read=1)], batch="one")
    decide(study, "uls8_1", "4", old="2", reason="keying")
    again = csv_of(tmp_path / "a.csv", form(uls8_1=4)), csv_of(tmp_path / "b.csv", form(uls8_1=4, wb_read=1))
    compare(study, *again, batch="one", replaces="one")
    assert wrong(study) == {"AB": Rate(0, 20), "CD": Rate(0, 20)}


def requiring(study, agreement):
    path = study.folder / "study.yaml"
    path.write_text(
        path.read_text(encoding="utf-8") + f"double_entry: {{agreement: {agreement}}}\n", encoding="utf-8"
    )
    return open_study(study.folder)


def test_below_the_agreement_that_the_study_requires_nothing_is_scored_or_released(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)], batch="March")
    strict = requiring(study, 0.9)
    before = everything_in(study.folder)
    for attempt in (
        lambda: Derived(strict).scored,
        lambda: list(scored(strict, Derived(strict).responses)),
        lambda: release(Derived(strict)),
    ):
        with pytest.raises(AnswersWithProblems) as refused:
            attempt()
        (problem,) = refused.value.problems
        assert (problem.rule, str(problem.where)) == ("agreement_too_low", "uls8 at 4m")
        assert "87.50% (95% interval 52.91% to 97.76%; 7 of 8)" in problem.found
        assert "`March`" in problem.found
        assert "90.00%" in problem.expected
        assert "--replaces March" in problem.hint
    assert everything_in(study.folder) == before


def test_deciding_the_differences_does_not_make_two_keyers_agree(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    decide(study, "uls8_1", "3")
    with pytest.raises(AnswersWithProblems):
        _ = Derived(requiring(study, 0.9)).scored


def test_a_batch_that_is_keyed_again_and_agrees_is_scored(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)], batch="one")
    strict = requiring(study, 0.9)
    again = csv_of(tmp_path / "a.csv", form()), csv_of(tmp_path / "b.csv", form(interviewer="INT02"))
    compare(strict, *again, batch="one", replaces="one")
    assert Derived(strict).scored


@pytest.mark.parametrize("required", [0.875, 0.5])
def test_agreement_as_required_is_enough(study, tmp_path, required):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    assert Derived(requiring(study, required)).scored


def test_what_was_keyed_once_is_not_measured(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(participant_id="A0002")])
    assert Derived(requiring(study, 1)).scored


def test_page_and_table_say_the_same_numbers_and_nobody_by_name_or_id(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    batches, keyers = read_responses(study).batches, wrong(study)
    page = agreement_page(requiring(study, 0.9), batches, keyers, 1)
    table = agreement_table(batches, keyers)
    row = next(
        each for each in table.iter_rows(named=True) if each["instrument"] == "uls8" and each["item"] is None
    )
    assert (row["n"], row["of"], row["share"]) == (7, 8, 0.875)
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    document = seen_in_a_browser(tmp_path / "page.html", tmp_path)
    assert "87.50%" in document
    assert "52.91% to 97.76%" in document
    assert "A0001" not in document
