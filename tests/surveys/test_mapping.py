"""Files with other names, codes or words: a mapping is proposed, confirmed by a person, and replayed."""

from __future__ import annotations

import polars as pl
import pyreadstat
import pytest
from click.testing import CliRunner

from instruments import load
from instruments.model import STANDARD_MISSING_REASONS
from surveys.answers.responses import read_responses
from surveys.cli import cli
from surveys.importing import examine
from surveys.imports import read_table
from surveys.imports.raw import RawColumn, RawTable
from surveys.mapping.applied import Reading, as_read, recoded
from surveys.mapping.others import event_of
from surveys.mapping.proposal import proposed
from surveys.record.sources import sources
from surveys.refusals import AnswersWithProblems, Refusal
from tests.surveys.conftest import ULS8, bring_in, csv_of, form

WORDS = {1: "Never", 2: "Rarely", 3: "Sometimes", 4: "Often"}


def run(study, *words):
    return CliRunner().invoke(
        cli, ["import", *map(str, words), "--timepoint", "4m", "--study", str(study.folder)]
    )


def confirm(study, name):
    path = study.folder / "mappings" / f"{name}.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("confirmed: no", "confirmed: yes"), encoding="utf-8"
    )
    return path


def renamed(**changes):
    """A form whose loneliness items but the last have other names."""
    names = {f"uls8_{n}": f"ULS-8 q{n:02}" for n in range(1, 8)}
    return {names.get(name, name): value for name, value in form(**changes).items()}


def answers_of(study, instrument="uls8"):
    return read_responses(study).answers["4m", instrument].frame


def test_a_proposal_imports_nothing_until_somebody_confirms_it_and_is_replayed_for_later_files(
    study, tmp_path
):
    path = csv_of(tmp_path / "site-a.csv", renamed(uls8_1=3))
    assert run(study, path).exit_code == 12, "columns are absent"
    said = run(study, path, "--propose", "site-a")
    assert said.exit_code == 0, said.output
    assert "7 columns proposed" in said.output
    assert not sources(study)
    assert run(study, path).exit_code == 12, "nobody has confirmed it"
    refused = run(study, path, "--mapping", "site-a")
    assert refused.exit_code == 10
    assert "a mapping that nobody confirmed" in refused.output
    confirm(study, "site-a")
    done = run(study, path)
    assert done.exit_code == 0, done.output
    assert "site-a.csv: read by mappings/site-a.yaml." in done.output
    more = run(study, csv_of(tmp_path / "more.csv", renamed(participant_id="A0002", uls8_1=4)))
    assert more.exit_code == 0, more.output
    assert answers_of(study)["uls8_1"].to_list() == [3, 4]
    assert {source.entry.mapping for source in sources(study)} == {"site-a"}


def test_what_was_imported_stays_as_it_was_read_when_the_mapping_is_changed(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", renamed(uls8_1=3, uls8_2=1))
    run(study, path, "--propose", "a")
    mapping = confirm(study, "a")
    assert run(study, path).exit_code == 0
    before = answers_of(study)
    text = mapping.read_text(encoding="utf-8")
    mapping.write_text(
        text.replace("uls8_1:", "uls8_x:").replace("uls8_2:", "uls8_1:").replace("uls8_x:", "uls8_2:")
    )
    assert answers_of(study).equals(before)


def test_words_and_other_codes_are_proposed_and_recoded(study, tmp_path):
    shifted = {f"uls8_{n}": [5.0 - 1, 1.0] for n in range(1, 9)}
    rows = {"participant_id": ["A0001", "A0002"], "interview_date": ["2015-03-02"] * 2, **shifted}
    labels = {f"uls8_{n}": {code - 1.0: word for code, word in WORDS.items()} for n in range(1, 9)}
    frame = pl.DataFrame(rows).with_columns(pl.col([f"uls8_{n}" for n in range(1, 9)]) - 1)
    path = tmp_path / "a.sav"
    pyreadstat.write_sav(frame, path, variable_value_labels=labels)
    assert "labels_contradict" in rules(study, path)
    assert run(study, path, "--propose", "zero-based").exit_code == 0
    confirm(study, "zero-based")
    done = run(study, path, "--mapping", "zero-based")
    assert done.exit_code == 0, done.output
    assert "2 cells recoded" in done.output
    assert answers_of(study)["uls8_1"].to_list() == [4, 1]


def rules(study, path, **more):
    with pytest.raises(AnswersWithProblems) as error:
        examine(study, study.timepoint("4m"), path, {}, **more)
    return {problem.rule for problem in error.value.problems}


def test_answers_in_words_get_their_codes_and_other_words_are_left(study, tmp_path):
    forms = [
        form(participant_id=who, uls8_1=word) for who, word in (("A0001", " OFTEN"), ("A0002", "perhaps"))
    ]
    path = csv_of(tmp_path / "a.csv", *forms)
    run(study, path, "--propose", "words")
    text = confirm(study, "words").read_text(encoding="utf-8")
    assert '    "often": 4\n' in text
    assert "perhaps" not in text, "a word that is like no answer could be anything"
    assert run(study, path, "--mapping", "words").exit_code == 0
    responses = read_responses(study)
    assert responses.answers["4m", "uls8"].frame["uls8_1"].to_list()[0] == 4
    assert [odd.text for odd in responses.unread] == ["perhaps"]


def test_a_corrected_cell_shows_what_stood_there_and_how_it_was_read(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", form(uls8_1="often"))
    run(study, path, "--propose", "words")
    confirm(study, "words")
    run(study, path, "--mapping", "words")
    said = CliRunner().invoke(cli, ["audit", "A0001", "4m", "uls8_1", "--study", str(study.folder)])
    assert said.exit_code == 0, said.output
    assert "there stood (text), read as `4`" in said.output


REDCAP = {"redcap_event_name": "month_4_arm_1", "uls8_complete": 2}


def test_a_redcap_export_of_two_events_is_read_one_interview_at_a_time(study, tmp_path):
    later = {**form(interview_date="2016-05-02", uls8_1=1), **REDCAP, "redcap_event_name": "month_18_arm_1"}
    path = csv_of(tmp_path / "export.csv", {**form(uls8_1=4), **REDCAP}, later)
    assert rules(study, path) == {"several_events"}
    said = run(study, path, "--propose", "redcap-4m")
    assert said.exit_code == 0, said.output
    assert '  redcap_event_name: "month_4_arm_1"\n' in confirm(study, "redcap-4m").read_text(encoding="utf-8")
    done = run(study, path)
    assert done.exit_code == 0, done.output
    assert "1 of 2 rows are read" in done.output
    other = study.folder / "mappings" / "redcap-18m.yaml"
    other.write_text('timepoint: 18m\nconfirmed: yes\nonly: {redcap_event_name: "month_18_arm_1"}\n')
    again = CliRunner().invoke(cli, ["import", str(path), "--timepoint", "18m", "--study", str(study.folder)])
    assert again.exit_code == 0, again.output
    assert answers_of(study)["uls8_1"].to_list() == [4]
    assert read_responses(study).answers["18m", "uls8"].frame["uls8_1"].to_list() == [1]


def test_events_of_several_arms_may_be_the_trial_s_and_are_refused(study, tmp_path):
    other = {**form(participant_id="A0002"), **REDCAP, "redcap_event_name": "month_4_arm_2"}
    path = csv_of(tmp_path / "export.csv", {**form(), **REDCAP}, other)
    said = run(study, path)
    assert (said.exit_code, "events of several arms" in said.output) == (13, True)


def test_rows_of_repeated_instruments_are_refused(study, tmp_path):
    path = csv_of(tmp_path / "export.csv", {**form(), "redcap_repeat_instrument": "uls8"})
    assert rules(study, path) == {"repeated_instrument"}


@pytest.mark.parametrize(
    ("events", "chosen"),
    [
        (["month_4_arm_1", "month_18_arm_1"], "month_4_arm_1"),
        (["4_months_arm_1", "4_months_arm_2"], None),
        (["baseline_arm_4"], None),
    ],
)
def test_the_event_that_names_the_timepoint_s_months_is_proposed(study, events, chosen):
    assert event_of(study.timepoint("4m"), events).get("redcap_event_name") == chosen


def table(**columns):
    cells = {name: pl.Series(values) for name, values in columns.items()}
    height = len(next(iter(cells.values())))
    return RawTable(
        "a.csv", "", tuple(range(2, height + 2)), tuple(RawColumn(n, v) for n, v in cells.items())
    )


def test_all_codes_are_replaced_at_once():
    column = recoded(RawColumn("x", pl.Series([1.0, 2.0, None, 5.5])), {"1": 0, "2": 1})
    assert column.values.to_list() == [0, 1, None, 5.5]


def test_labels_and_declared_missing_values_follow_their_codes():
    column = RawColumn(
        "x",
        pl.Series(["1", "9", "R"]),
        value_labels={"1": "Never", "R": "Refused"},
        missing=((9.0, 9.0), (97.0, 99.0)),
    )
    found = recoded(column, {"1": 0, "9": -9, "r": -8})
    assert found.values.to_list() == ["0", "-9", "-8"]
    assert found.value_labels == {0: "Never", -8: "Refused"}
    assert found.missing == ((-9.0, -9.0), (97.0, 99.0))


def test_rows_are_those_that_hold_every_value_asked_for_and_keep_their_numbers():
    found = as_read(
        table(visit=[4.0, 18.0, 4.0, None], wave=["A ", "a", "b", "a"]),
        Reading(only={"visit": "4", "wave": "a"}),
    )
    assert found.rows == (2,)
    assert as_read(table(visit=[4.0]), Reading(only={"other": "4"})).rows == ()


def test_a_name_with_another_number_is_never_proposed():
    uls8 = load("uls8")
    named = {f"lonely{n}": [1.0] for n in range(1, 9)}
    found = proposed(
        table(participant_id=["A"], uls_8_01=[1.0], **named), [uls8], STANDARD_MISSING_REASONS, {}
    )
    assert found.columns == {"uls8_1": "uls_8_01"}
    assert found.without == tuple(f"uls8_{n}" for n in range(2, 9))


def test_two_columns_that_are_as_like_are_both_left_to_a_person():
    named = {"uls8_01": [1.0], "ULS8 1": [1.0]}
    found = proposed(table(participant_id=["A"], **named), [load("uls8")], STANDARD_MISSING_REASONS, {})
    assert found.columns == {}


def test_a_column_is_known_by_its_label():
    uls8 = load("uls8")
    column = RawColumn("q17", pl.Series([1.0]), label=f"1. {uls8.items[0].label.upper()}?")
    found = proposed(RawTable("a.sav", "", (1,), (column,)), [uls8], STANDARD_MISSING_REASONS, {})
    assert found.columns == {uls8.items[0].id: "q17"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("timepoint: 18m\nconfirmed: yes\n", "a mapping of 18m"),
        ("timepoint: 4m\nconfirmed: maybe\n", "confirmed"),
        ("timepoint: 4m\n", "confirmed"),
    ],
)
def test_a_mapping_that_cannot_be_used_is_refused_with_its_place(study, tmp_path, text, words):
    (study.folder / "mappings").mkdir()
    (study.folder / "mappings" / "a.yaml").write_text(text)
    said = run(study, csv_of(tmp_path / "a.csv", form()), "--mapping", "a")
    assert said.exit_code == 10
    assert words in said.output
    assert "a.yaml" in said.output


def test_a_mapping_that_is_not_there_is_refused_with_those_that_are(study, tmp_path):
    said = run(study, csv_of(tmp_path / "a.csv", form()), "--mapping", "../study")
    assert (said.exit_code, "there is: none" in said.output) == (10, True)


def test_two_mappings_that_fit_have_to_be_told_apart(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", renamed())
    for name in ("one", "two"):
        run(study, path, "--propose", name)
        confirm(study, name)
    said = run(study, path)
    assert (said.exit_code, "one, two" in said.output) == (10, True)
    assert run(study, path, "--mapping", "two").exit_code == 0


@pytest.mark.parametrize("name", ["../x", "", "a b"])
def test_a_proposal_needs_a_plain_name_that_is_free(study, tmp_path, name):
    path = csv_of(tmp_path / "a.csv", renamed())
    run(study, path, "--propose", "taken")
    for each in (name or "taken", "taken"):
        assert run(study, path, "--propose", each).exit_code == 10


def test_a_mapping_that_would_be_empty_is_not_written_and_the_way_to_name_columns_is_said(study, tmp_path):
    unlike = {name.replace("uls8_", "zz"): value for name, value in form().items()}
    said = run(study, csv_of(tmp_path / "a.csv", unlike), "--propose", "a")
    assert (said.exit_code, "Next:" in said.output) == (10, False)
    assert "nothing to propose: no column by another name looks like an item" in said.output
    assert "say which column an item is: --map uls8_1=COLUMN" in said.output
    assert not (study.folder / "mappings").exists()


def test_a_file_whose_names_are_all_known_needs_no_mapping(study, tmp_path):
    said = run(study, csv_of(tmp_path / "a.csv", form()), "--propose", "a")
    assert (said.exit_code, "--map" in said.output) == (10, False)
    assert "import it without --propose" in said.output
    assert not (study.folder / "mappings").exists()


def test_what_is_said_with_map_is_written_where_nothing_looks_alike(study, tmp_path):
    unlike = {name.replace("uls8_", "zz"): value for name, value in form().items()}
    said = run(study, csv_of(tmp_path / "a.csv", unlike), "--propose", "a", "--map", "uls8_1=zz1")
    assert said.exit_code == 0, said.output
    assert '  uls8_1: "zz1"\n' in (study.folder / "mappings" / "a.yaml").read_text(encoding="utf-8")


def test_an_instrument_whose_every_column_has_another_name_is_said_to_look_like_one(study, tmp_path):
    path = csv_of(
        tmp_path / "a.csv", {name.replace("uls8_", "ULS 8."): value for name, value in form().items()}
    )
    said = run(study, path)
    assert said.exit_code == 0, said.output
    assert "columns by other names look like uls8_1, uls8_2" in said.output
    assert "--propose NAME" in said.output


def test_options_of_one_file_are_not_for_two(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", renamed())
    assert run(study, path, path, "--propose", "a").exit_code == 2


def test_the_allocation_is_refused_whatever_a_mapping_calls_it(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", {**renamed(), "arm": "1"})
    assert run(study, path, "--propose", "a").exit_code == 13


def test_a_file_read_by_a_mapping_is_not_taken_in_twice(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", renamed())
    run(study, path, "--propose", "a")
    confirm(study, "a")
    run(study, path)
    assert "imported before, unchanged" in run(study, path).output


def test_an_import_from_before_mappings_reads_as_ever(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", form()))
    (source,) = sources(study)
    assert source.entry.reading == Reading()
    assert answers_of(study).select(list(ULS8)).row(0) == tuple(ULS8.values())


def test_the_table_of_a_file_is_what_it_was(tmp_path):
    path = csv_of(tmp_path / "a.csv", form())
    came = read_table(path, {"participant_id"})
    assert as_read(came, Reading()) == came


def test_a_recoding_of_nothing_that_is_there_says_nothing():
    found = as_read(table(x=["1"]), Reading(recode={"x": {"never": 1}, "y": {"never": 1}}))
    assert found.remarks == ()


def test_a_broken_mapping_stops_every_import_by_name(study, tmp_path):
    (study.folder / "mappings").mkdir()
    (study.folder / "mappings" / "b.yaml").write_text("timepoint: [", encoding="utf-8")
    with pytest.raises(Refusal, match=r"b\.yaml:1"):
        examine(study, study.timepoint("4m"), csv_of(tmp_path / "a.csv", form()), {})
