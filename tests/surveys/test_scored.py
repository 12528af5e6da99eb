"""Scores of a study: each agrees with the row-by-row oracle, and forms in doubt have none."""

import polars as pl

from instruments import load
from scoring import score_row
from surveys.analysis import long_dataset, wide_dataset
from surveys.answers.responses import read_responses
from surveys.register.reader import read_register
from surveys.scored import one_form_each, score_table, scored, totals
from surveys.unmasking import withheld_from
from tests.surveys.conftest import bring_in, csv_of, form


def scores_of(study):
    return {(each.timepoint, each.instrument.id): each for each in scored(study, read_responses(study))}


def test_every_score_agrees_with_the_oracle(study, tmp_path):
    forms = [
        form(),
        form(participant_id="A0002", uls8_2=-9, wb_read=0, wb_plans=None),
        form(participant_id="B0002", eq5d3l_pain=3),
    ]
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms))
    for found in scores_of(study).values():
        for row in found.frame.iter_rows(named=True):
            for plan in found.plans:
                assert score_row(plan, row).score == row[plan.score]


def test_text_in_a_cell_leaves_that_score_missing_and_no_other(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="3?")))
    found = scores_of(study)
    assert found["4m", "uls8"].frame["uls8_total_why"].to_list() == ["undeclared_value"]
    assert found["4m", "eq5d3l"].frame["eq5d3l_index"].to_list() == [1.0]


def test_of_two_forms_that_differ_neither_is_scored(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(uls8_3=1)))
    frame = scores_of(study)["4m", "uls8"].frame
    assert frame["uls8_total"].to_list() == [None]
    assert frame["uls8_total_why"].to_list() == ["forms_differ"]


def test_of_two_interviews_that_differ_neither_date_is_used(study, tmp_path):
    forms = [form(), form(interview_date="2015-03-20", interviewer="INT02")]
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms))
    row = datasets(study)[0].frame.row(0, named=True)
    assert (row["interview_day"], row["interviewer"], row["interviewed"]) == (None, None, 1)


def test_a_score_of_a_form_that_never_came_back_says_so(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    frame = datasets(study)[0].frame
    assert frame["uls8_total_why"].to_list() == [None] + ["no_form"] * 7
    assert frame["eq5d3l_index_why"].to_list() == [None, None] + ["no_form", None] * 3


def test_an_interview_dated_before_randomisation_has_no_day(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(interview_date="2014-10-01")))
    assert datasets(study)[0].frame["interview_day"][0] is None


def test_a_row_with_nothing_but_who_and_where_is_no_interview(study, tmp_path):
    listed = dict.fromkeys(form()) | {"participant_id": "A0002", "interviewer": "INT01"}
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), listed))
    assert datasets(study)[0].frame["interviewed"].sum() == 1


def test_no_total_is_shown_of_a_score_that_could_give_the_allocation_away(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_meetings=9)))
    found = scores_of(study)["4m", "workbook_use"]
    assert [line.score for line in totals(found)] == ["wb_use"]
    assert score_table(found)["score"].unique().to_list() == ["wb_use"]


def test_a_flag_withholds_an_item_by_its_whole_name(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_meetings=9)))
    columns = datasets(study)[0].frame.columns
    assert "wb_use" in columns
    assert "wb_plans" in columns


def test_the_same_form_twice_is_one_form(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form()))
    answers = read_responses(study).answers["4m", "uls8"]
    assert one_form_each(answers).height == 1
    assert scores_of(study)["4m", "uls8"].frame["uls8_total"].to_list() == [18.0]


def test_the_totals_say_why_scores_are_missing(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(participant_id="A0002", uls8_1=-9)))
    (line,) = totals(scores_of(study)["4m", "uls8"])
    assert (line.forms, line.scored, line.prorated, line.why) == (2, 1, 0, {"too_many_missing": 1})


def test_the_table_of_scores_has_one_row_a_person_and_score(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    table = score_table(scores_of(study)["4m", "eq5d3l"])
    assert table["score"].to_list() == ["eq5d3l_index", "eq5d3l_health"]
    assert table["value"].to_list() == [1.0, 80.0]


def datasets(study):
    long = long_dataset(study, read_register(study), scored(study, read_responses(study)))
    return long, wide_dataset(study, long)


def test_every_participant_has_a_row_at_every_timepoint_interviewed_or_not(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    long, wide = datasets(study)
    assert long.frame.select("participant", "timepoint").rows() == [
        (id, point) for id in ("A0001", "A0002", "B0001", "B0002") for point in ("4m", "18m")
    ]
    assert long.frame["interviewed"].to_list() == [1, 0, 0, 0, 0, 0, 0, 0]
    assert wide.frame["participant"].to_list() == ["A0001", "A0002", "B0001", "B0002"]
    assert wide.frame["uls8_total_4m"].to_list() == [18.0, None, None, None]


def test_columns_describe_the_frame_in_its_order(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    for dataset in datasets(study):
        assert dataset.frame.columns == [column.name for column in dataset.columns]
        kinds = {"text": pl.String, "date": pl.Date, "number": pl.Float64}
        assert [kinds[column.kind] for column in dataset.columns] == dataset.frame.dtypes


def test_absent_answers_leave_as_codes_each_by_its_rule(study, tmp_path):
    changes = {"uls8_1": -9, "uls8_2": None, "uls8_3": 7, "uls8_4": "x", "wb_read": 0, "wb_plans": None}
    bring_in(study, csv_of(tmp_path / "returns.csv", form(**changes)))
    first = datasets(study)[0].frame.row(0, named=True)
    assert [first[f"uls8_{n}"] for n in range(1, 6)] == [-9, None, -4, -4, 2]
    assert (first["wb_read"], first["wb_plans"]) == (0, -7)


def test_an_instrument_is_not_in_the_wide_columns_of_a_timepoint_that_does_not_ask_it(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    columns = datasets(study)[1].frame.columns
    assert "eq5d3l_index_4m" in columns
    assert "eq5d3l_index_18m" not in columns
    assert "bprs24_total_18m" in columns


def test_what_could_show_the_allocation_is_left_out_and_said_so(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_meetings=9)))
    long, wide = datasets(study)
    for dataset in (long, wide):
        assert not [name for name in dataset.frame.columns if name.startswith(("wb_meetings", "wb_met"))]
        assert any("wb_meetings, wb_met3, wb_met10" in note for note in dataset.notes)


def test_what_waits_for_an_item_that_unmasks_is_withheld_with_it():
    instrument = load("workbook_use")
    items = tuple(
        item.model_copy(update={"flags": ("unmasks",) if item.id == "wb_read" else ()})
        for item in instrument.items
    )
    withheld = withheld_from(instrument.model_copy(update={"items": items}))
    assert {"wb_read", "wb_plans", "wb_use"} <= set(withheld)
    assert "wb_meetings" not in withheld


def test_dates_leave_as_days_since_randomisation(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(interview_date="2014-11-10")))
    frame = datasets(study)[0].frame
    assert frame["interview_day"][0] == 10
    assert pl.Date not in frame.dtypes


def test_bands_leave_as_ordered_codes_with_labels(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_read=1, wb_plans=0)))
    long, _ = datasets(study)
    column = next(column for column in long.columns if column.name == "wb_use_band")
    assert column.value_labels[int(long.frame["wb_use_band"][0])] == "Read"
