"""Double entry: two files of the same forms come in as one, and where they differ nothing is an answer."""

import random
import shutil

import polars as pl
import pyreadstat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.answers.correcting import record
from surveys.answers.corrections import CONFLICT, Correction, Withdrawal
from surveys.answers.responses import read_responses
from surveys.answers.written import written
from surveys.derived import Derived
from surveys.double_entry.comparing import Differing, Keyed, compared
from surveys.double_entry.taking_pairs import examine_pair, take_pair
from surveys.importing import examine
from surveys.record import ledger
from surveys.record.sources import imported
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in, form, xlsx_of


def sav_of(path, *forms):
    pyreadstat.write_sav(pl.DataFrame(list(forms)).to_pandas(), str(path))
    return path


WRITERS = {"csv": csv_of, "xlsx": xlsx_of, "sav": sav_of}


def compare(study, first, second, keyers=("AB", "CD"), **more):
    pair = examine_pair(study, study.timepoint("4m"), (first, second), keyers, **{"names": {}, **more})
    take_pair(study, pair)
    return pair


def keyed_twice(study, tmp_path, first, second, **more):
    """The study after two CSV files with these forms were compared."""
    compare(study, csv_of(tmp_path / "first.csv", *first), csv_of(tmp_path / "second.csv", *second), **more)
    return study


def differences(study):
    (batch,) = read_responses(study).batches
    return {(each.participant, each.item, each.first, each.second) for each in batch.differences}


@pytest.mark.parametrize("first", WRITERS)
@pytest.mark.parametrize("second", WRITERS)
def test_files_of_any_two_formats_that_say_the_same_have_no_difference(study, tmp_path, first, second):
    forms = [form(), form(participant_id="A0002", uls8_3=-9)]
    one = WRITERS[first](tmp_path / f"one.{first}", *forms)
    two = WRITERS[second](tmp_path / f"two.{second}", *reversed(forms))
    compare(study, one, two)
    assert differences(study) == set()
    assert read_responses(study).answers["4m", "uls8"].frame["uls8_3"].to_list() == [2.0, -9.0]


ALIKE = [
    ("uls8_1", "3", "3.0"),
    ("uls8_1", "2?", " 2? "),
    ("uls8_1", "7", "7.00"),
    ("interviewer", "X", " X"),
]


@pytest.mark.parametrize(("item", "first", "second"), ALIKE)
def test_what_is_the_same_when_it_is_written_otherwise_agrees(study, tmp_path, item, first, second):
    keyed_twice(study, tmp_path, [form(**{item: first})], [form(**{item: second, "wb_read": 1})])
    assert differences(study) == {("A0001", "wb_read", "2", "1")}


DIFFERENT = [
    ("uls8_1", "3", "4"),
    ("uls8_1", "", "-9"),
    ("uls8_1", "2?", "2"),
    ("uls8_1", "7", "8"),
    ("interview_date", "2015-03-02", "2015-03-03"),
    ("interview_date", "2015-03-02", "2 March"),
    ("interviewer", "INT01", "int01"),
]


@pytest.mark.parametrize(("item", "first", "second"), DIFFERENT)
def test_a_cell_that_differs_is_in_conflict_and_nothing_else_is(study, tmp_path, item, first, second):
    keyed_twice(study, tmp_path, [form(**{item: first})], [form(**{item: second})])
    assert differences(study) == {("A0001", item, first, second)}
    queries = Derived(study).validation.queries
    assert [(each.item, each.text) for each in queries if each.rule == "in_conflict"] == [
        (item, f"{first} | {second}")
    ]
    assert not [each for each in queries if each.item == item and each.rule != "in_conflict"]


def test_no_score_uses_an_answer_that_was_keyed_differently(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    scored = {each.instrument.id: each.frame for each in Derived(study).scored}
    assert scored["uls8"].select("uls8_total", "uls8_total_why").row(0) == (None, "undeclared_value")
    assert scored["eq5d3l"]["eq5d3l_index"].null_count() == 0


def test_a_correction_settles_what_two_keyed_differently(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    record(study, [Correction("A0001", "4m", "uls8_1", CONFLICT, "3", "entries", "form")])
    assert Derived(study).responses.answers["4m", "uls8"].frame["uls8_1"].to_list() == [3.0]
    assert Derived(study).validation.queries == ()


def test_a_code_that_one_file_declares_missing_never_becomes_a_number(study, tmp_path):
    rows = pl.DataFrame([form(eq5d3l_vas=99.0)]).to_pandas()
    ranges = {"eq5d3l_vas": [{"lo": 99, "hi": 99}]}
    pyreadstat.write_sav(rows, str(tmp_path / "two.sav"), missing_ranges=ranges)
    compare(study, csv_of(tmp_path / "one.csv", form(eq5d3l_vas=99)), tmp_path / "two.sav")
    assert differences(study) == set()
    (query,) = Derived(study).validation.errors
    assert (query.item, query.rule) == ("eq5d3l_vas", "unknown_missing_code")


def test_a_form_that_one_file_has_alone_is_used_and_a_warning_says_so(study, tmp_path):
    keyed_twice(
        study, tmp_path, [form()], [form(), form(participant_id="B0002", interview_date="2014-10-06")]
    )
    assert read_responses(study).answers["4m", "uls8"].frame["participant"].to_list() == ["A0001", "B0002"]
    (query,) = Derived(study).validation.queries
    where = query.problem.where
    assert (query.rule, query.level, query.participant) == ("keyed_once", "warning", "B0002")
    assert (where.file, where.row) == ("second.csv", 3)


def test_an_instrument_that_one_file_has_alone_is_told_for_each_form(study, tmp_path):
    without = {name: value for name, value in form().items() if not name.startswith("eq5d3l")}
    keyed_twice(study, tmp_path, [form()], [without])
    (query,) = Derived(study).validation.queries
    assert (query.rule, query.instrument) == ("keyed_once", "eq5d3l")


def test_a_form_keyed_once_that_is_taken_out_is_told_no_more(study, tmp_path):
    keyed_twice(
        study, tmp_path, [form()], [form(), form(participant_id="B0002", interview_date="2014-10-06")]
    )
    record(study, [], [Withdrawal("4m", "second.csv", "", 3, "B0002", "other_person", "form")])
    assert Derived(study).validation.queries == ()


def test_each_value_is_traced_to_its_file_and_row(study, tmp_path):
    other = form(participant_id="A0002")
    keyed_twice(study, tmp_path, [form(), other], [other, form(uls8_1=3)])
    (batch,) = read_responses(study).batches
    (difference,) = batch.differences
    assert difference.first_place == ("first.csv", "", 2)
    assert difference.second_place == ("second.csv", "", 3)


def test_both_files_are_kept_in_one_event_that_names_both_keyers(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)], batch="March")
    (event,) = ledger.events(study.folder)
    assert (event.kind, event.body["batch"], event.body["timepoint"]) == ("double_entry", "March", "4m")
    assert [event.body[place]["keyer"] for place in ("first", "second")] == ["AB", "CD"]
    assert len(list((study.folder / "sources").iterdir())) == 2


def test_comparing_the_same_two_files_again_changes_nothing(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    before = everything_in(study.folder)
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    assert everything_in(study.folder) == before


def test_a_batch_that_is_keyed_again_stands_for_the_earlier_one(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)], batch="one")
    again = csv_of(tmp_path / "again.csv", form(uls8_2=4)), csv_of(tmp_path / "anew.csv", form(uls8_2=1))
    compare(study, *again, batch="one", replaces="one")
    assert differences(study) == {("A0001", "uls8_2", "4", "1")}


def test_a_second_entry_can_join_a_file_that_was_imported_alone(study, tmp_path):
    first = csv_of(tmp_path / "first.csv", form())
    bring_in(study, first)
    second = csv_of(tmp_path / "second.csv", form(uls8_1=3))
    with pytest.raises(AnswersWithProblems, match=r"as keyed once(.|\n)*--replaces first.csv"):
        compare(study, first, second)
    compare(study, first, second, replaces="first.csv")
    assert differences(study) == {("A0001", "uls8_1", "2", "3")}
    assert read_responses(study).answers["4m", "uls8"].frame.height == 1


def test_two_files_that_came_in_beside_another_do_not_stand_for_it_by_a_second_try(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "alone.csv", form()))
    files = csv_of(tmp_path / "first.csv", form(uls8_1=3)), csv_of(tmp_path / "second.csv", form(uls8_1=4))
    compare(study, *files)
    with pytest.raises(AnswersWithProblems, match=r"beside `alone.csv`(.|\n)*--withdraw alone.csv"):
        compare(study, *files, replaces="alone.csv")


def test_half_of_a_batch_is_not_replaced_by_a_file_keyed_once(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)], batch="March")
    path = csv_of(tmp_path / "x.csv", form(uls8_1=4))
    with pytest.raises(Refusal, match="--replaces March"):
        examine(study, study.timepoint("4m"), path, {}, replaces="first.csv")


def test_a_mapping_is_used_for_the_file_that_has_its_column(study, tmp_path):
    renamed = {"lonely1" if name == "uls8_1" else name: value for name, value in form().items()}
    first, second = csv_of(tmp_path / "a.csv", form()), csv_of(tmp_path / "b.csv", renamed)
    compare(study, first, second, names={"uls8_1": "lonely1"})
    assert differences(study) == set()


REFUSED = [
    ({"keyers": ("AB", "ab")}, SafeguardRefused, "one_keyer"),
    ({"keyers": ("AB", "Jane Smith")}, Refusal, "ill_formed_code"),
    ({"batch": "intervention arm"}, SafeguardRefused, "allocation"),
    ({"replaces": "nothing"}, Refusal, "unknown_source"),
]


@pytest.mark.parametrize(("more", "kind", "rule"), REFUSED)
def test_what_may_not_be_compared_is_refused_and_changes_nothing(study, tmp_path, more, kind, rule):
    before = everything_in(study.folder)
    with pytest.raises(kind) as refused:
        keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)], **more)
    assert [problem.rule for problem in refused.value.problems] == [rule]
    assert everything_in(study.folder) == before


def test_the_same_file_twice_is_no_double_entry(study, tmp_path):
    path = csv_of(tmp_path / "first.csv", form())
    copy = csv_of(tmp_path / "copy.csv", form())
    with pytest.raises(AnswersWithProblems, match="the very same file twice"):
        compare(study, path, copy)


def test_two_files_of_one_name_are_refused(study, tmp_path):
    (tmp_path / "CD").mkdir()
    first = csv_of(tmp_path / "returns.csv", form())
    with pytest.raises(AnswersWithProblems, match="two files of one name"):
        compare(study, first, csv_of(tmp_path / "CD" / "returns.csv", form(uls8_1=3)))


def test_a_file_cannot_be_in_two_batches_nor_a_name_be_given_twice(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    with pytest.raises(AnswersWithProblems) as refused:
        compare(study, tmp_path / "first.csv", csv_of(tmp_path / "third.csv", form(uls8_1=4)))
    assert {problem.rule for problem in refused.value.problems} == {"here_already", "batch_taken"}


def test_two_rows_of_one_person_are_refused_with_both_rows_named(study, tmp_path):
    with pytest.raises(AnswersWithProblems, match="`A0001` in the rows 2, 4"):
        keyed_twice(study, tmp_path, [form(), form(participant_id="A0002"), form(uls8_1=4)], [form(uls8_1=3)])


def test_the_problems_of_both_files_are_told_together(study, tmp_path):
    wrong = [form(participant_id="Z9999")], [form(participant_id="A9999")]
    with pytest.raises(SafeguardRefused) as refused:
        keyed_twice(study, tmp_path, *wrong)
    assert {problem.where.file for problem in refused.value.problems} == {"first.csv", "second.csv"}


def test_each_file_must_be_fit_to_be_imported(study, tmp_path):
    with pytest.raises(SafeguardRefused, match="looks like the allocation"):
        keyed_twice(study, tmp_path, [form()], [form(uls8_1=3, trial_arm="A")])
    assert not (study.folder / "ledger").exists()


def test_what_is_left_of_a_pair_when_one_file_is_redacted_was_keyed_once(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3)])
    first = imported(study)[0]
    gone = {"sha256": first.sha256, "imports": [first.id]}
    ledger.append(study.folder, "redaction", {"files": [gone]})
    first.path.unlink()
    assert read_responses(study).answers["4m", "uls8"].frame["uls8_1"].to_list() == [3.0]
    assert [each.rule for each in Derived(study).validation.queries] == ["keyed_once"]


PEOPLE = st.sampled_from(["A", "B", "C", "D"])
CELLS = st.fixed_dictionaries(
    {
        "n": st.none() | st.sampled_from([0.0, 1.0, 7.0, -9.0, 0.1 + 0.2, 0.3]),
        "t": st.none() | st.sampled_from(["x", "X", ""]),
        "odd": st.none() | st.sampled_from(["2?", "7"]),
    }
)
TABLES = st.lists(st.tuples(PEOPLE, CELLS), max_size=6)


def keyed(table):
    """The table as one person keyed it; `odd` is what stands in the column `n` and is no answer."""
    rows = list(enumerate(table, start=2))
    words = {(row, "n"): cells["odd"] for row, (_, cells) in rows if cells["odd"]}
    numbers = [float("nan") if cells["odd"] else cells["n"] for _, (_, cells) in rows]
    frame = pl.DataFrame(
        {
            "participant": [who for _, (who, _) in rows],
            "_row": [row for row, _ in rows],
            "n": numbers,
            "t": [cells["t"] for _, (_, cells) in rows],
        },
        schema={"participant": pl.String, "_row": pl.Int64, "n": pl.Float64, "t": pl.String},
    )
    return Keyed(frame, words, frozenset({"n", "t"}))


def naive(first, second):
    """Every row beside every other: what two people wrote in each cell, where it is not the same."""
    counts = [[who for who, _ in table] for table in (first, second)]
    for row, (who, mine) in enumerate(first, start=2):
        for other, (whose, theirs) in enumerate(second, start=2):
            if who == whose and all(people.count(who) == 1 for people in counts):
                for name in ("n", "t"):
                    sides = [
                        cells["odd"] if name == "n" and cells["odd"] else cells[name]
                        for cells in (mine, theirs)
                    ]
                    one, two = map(written, sides)
                    if one != two:
                        yield Differing(who, name, one, two, row, other)


@settings(deadline=None)
@given(TABLES, TABLES)
def test_the_differences_are_those_of_a_naive_comparison_of_every_row_with_every_other(first, second):
    found = compared(keyed(first), keyed(second), ["n", "t"])
    assert set(found.differing) == set(naive(first, second))
    for each in found.differing:
        (value,) = found.frame.filter(pl.col("participant") == each.participant)[each.column]
        assert value is None or value != value, "a cell that differs holds no answer"


@settings(deadline=None)
@given(TABLES, TABLES)
def test_the_other_way_round_the_differences_are_mirrored(first, second):
    one = compared(keyed(first), keyed(second), ["n", "t"])
    other = compared(keyed(second), keyed(first), ["n", "t"])
    assert one.cells == other.cells
    assert set(one.differing) == {
        Differing(each.participant, each.column, each.second, each.first, each.second_row, each.first_row)
        for each in other.differing
    }


def keyed_again(path, target, seed, share):
    """A second entry of a file, keyed otherwise in some cells of the ULS-8; and which those are."""
    chance, table = random.Random(seed), pl.read_csv(path, infer_schema_length=0)
    items = [name for name in table.columns if name.startswith("uls8_")]
    planted, columns = set(), {name: table[name].to_list() for name in items}
    for row, who in enumerate(table["participant_id"]):
        for name in items:
            if columns[name][row] in ("1", "2", "3", "4") and chance.random() < share:
                old, columns[name][row] = columns[name][row], str(5 - int(columns[name][row]))
                planted.add((who, name, old, columns[name][row]))
    table.with_columns(pl.Series(name, values) for name, values in columns.items()).sample(
        fraction=1, shuffle=True, seed=seed
    ).write_csv(target)
    return planted


def test_of_a_synthetic_trial_exactly_the_planted_differences_come_out(trial, tmp_path):
    folder, _ = trial
    for name in ("study.yaml", "participants.csv"):
        shutil.copy(folder / name, tmp_path / name)
    path = next(
        each
        for each in sorted((folder / "returns").iterdir())
        if each.suffix == ".csv" and "uls8_1" in each.read_text(encoding="utf-8") and "-4m-" in each.name
    )
    planted = keyed_again(path, tmp_path / "second.csv", seed=7, share=0.2)
    study = open_study(tmp_path)
    compare(study, path, tmp_path / "second.csv")
    assert len(planted) > 3
    assert differences(study) == planted
