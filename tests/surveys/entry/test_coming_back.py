"""A workbook filled as a person would fill it comes in without any mapping, with nothing lost; its stamp says what it was made by."""

from datetime import date, datetime

import openpyxl
import pytest

from surveys.answers.responses import read_responses
from surveys.deciding import Decided
from surveys.entry.layout import Layout
from surveys.importing import examine, take
from surveys.refusals import AnswersWithProblems, UnreadableFile
from surveys.study import Study, open_study
from tests.surveys.entry.filling import a_study, every_kind, filled, made

ROWS = range(4, 8)
DAY = date(2015, 3, 2)
TYPED = {
    "b": [7, -9, -8, -7],
    "c": [0.5, -9, -6, -4],
    "j": [100, 0, -5, -4],
    "d": [DAY, DAY, None, DAY],
    "e": ["=1+1", "007", None, "-9 of them"],
    "interview_date": [DAY] * 4,
    "interviewer": ["INT1"] * 4,
}


@pytest.fixture
def study(tmp_path):
    return a_study(tmp_path / "study", every_kind())


@pytest.fixture
def entry(study, tmp_path):
    return made(study, tmp_path / "entry.xlsx", blank=3)


def came(study: Study, path, **more):
    return examine(study, study.timepoint("4m"), path, {}, **more)


def rules(file) -> set[str]:
    return {each.rule for each in file.remarks}


def code_of(line: str) -> float:
    """What a line of a drop-down stands for: it begins with its code."""
    return float(line.split()[0])


def test_everything_that_was_chosen_or_typed_comes_in_as_it_was(study, entry):
    meant: dict[tuple[str, int], object] = {}

    def answer(name, lines, row):
        value = TYPED[name][row - 4] if name in TYPED else lines[(row - 4) % len(lines)]
        meant[name, row] = code_of(value) if lines else value
        return value

    file = came(study, filled(entry, ROWS, answer))
    assert not file.odd
    assert not file.unused
    assert not file.entry.names
    read = {
        (name, row["_row"]): row[name]
        for answers in file.answers
        for row in answers.frame.iter_rows(named=True)
        for name in answers.frame.columns[5:]
    }
    assert read == meant


def test_every_line_of_every_drop_down_is_read_as_its_code(study, tmp_path):
    longest = 16
    for start in range(0, longest, 4):
        chosen = {}

        def answer(name, lines, row, start=start, chosen=chosen):
            if not lines:
                return None
            chosen[name, row] = lines[(start + row - 4) % len(lines)]
            return chosen[name, row]

        file = came(study, filled(made(study, tmp_path / f"{start}.xlsx"), ROWS, answer))
        frames = {name: each.frame for each in file.answers for name in each.frame.columns[5:]}
        for (name, row), line in chosen.items():
            (value,) = frames[name].filter(frames[name]["_row"] == row)[name]
            assert value == code_of(line)
        assert not file.odd


def test_rows_that_nobody_filled_are_no_forms(study, entry):
    file = came(study, filled(entry, range(4, 5), lambda name, lines, _: lines[0] if lines else None))
    assert {each.frame.height for each in file.answers} == {1}
    (said,) = [each.found for each in file.remarks if each.rule == "unanswered_rows"]
    assert said == "3 rows with an id and no answer, first row 5: no form was read there"
    take(study, [file])
    assert {each.frame.height for each in read_responses(open_study(study.folder)).answers.values()} == {1}


def test_a_workbook_in_which_nothing_was_filled_is_warned_of(study, entry):
    (said,) = [each for each in came(study, entry).remarks if each.rule == "unanswered_rows"]
    assert (said.level, said.found[:6]) == ("warning", "4 rows")


def test_an_id_that_was_typed_into_a_blank_row_is_read(study, entry):
    register = study.folder / "participants.csv"
    register.write_text(register.read_text() + "A0009,A,2014-12-01,active,\n")
    book = openpyxl.load_workbook(entry)
    book["Answers"]["A8"], book["Answers"]["G8"] = "A0009", "1 = Yes"
    book.save(entry)
    file = came(open_study(study.folder), entry)
    assert [each.frame["participant"].to_list() for each in file.answers][1] == ["A0009"]


def test_the_page_of_what_was_found_says_by_what_it_was_made(study, entry):
    (said,) = [each for each in came(study, entry).remarks if each.rule == "entry_workbook"]
    assert said.level == "note"
    assert said.found == (
        "made by surveys workbook for 4m, with the questions and codes of now: interview 1.0, sws4 1.0"
    )


def test_its_own_hidden_sheet_stops_nothing_and_another_does(study, entry):
    assert "hidden_sheets" not in rules(came(study, entry))
    book = openpyxl.load_workbook(entry)
    book.create_sheet("more").append(["something"])
    book["more"].sheet_state = "hidden"
    book.save(entry)
    with pytest.raises(UnreadableFile) as error:
        came(study, entry)
    assert [each.rule for each in error.value.problems] == ["hidden_sheets"]


@pytest.mark.parametrize(
    "beside", [("A9", "Jane"), ("B1", "Jane"), ("A1", "another"), ("A5", "definition: sws4"), ("A9", 7)]
)
def test_a_stamp_with_anything_beside_it_is_a_hidden_sheet_like_another(study, entry, beside):
    book = openpyxl.load_workbook(entry)
    book["stamp"][beside[0]] = beside[1]
    book.save(entry)
    with pytest.raises(UnreadableFile) as error:
        came(study, entry, sheet="Answers")
    assert [each.rule for each in error.value.problems] == ["hidden_sheets"]


def test_a_workbook_of_another_timepoint_is_refused(study, entry):
    with pytest.raises(AnswersWithProblems) as error:
        examine(study, study.timepoint("18m"), entry, {})
    (problem,) = error.value.problems
    assert (problem.rule, problem.hint) == ("other_timepoint", "is it for --timepoint 4m?")


def changed(study: Study, old: str, new: str) -> Study:
    path = study.folder / "instruments" / "sws4.yaml"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    return open_study(study.folder)


def test_a_workbook_keyed_by_other_codes_waits_for_a_person(study, entry):
    now = changed(study, "Kept some", "Kept all")
    with pytest.raises(AnswersWithProblems) as error:
        came(now, entry)
    (problem,) = error.value.problems
    assert problem.rule == "other_definitions"
    assert problem.found == "sws4 1.0, with other questions, codes or labels than the study's sws4 1.0 has"
    accepted = came(now, entry, person=Decided(("other_definitions",), "only a word was changed"))
    assert accepted.entry.accepted == {"other_definitions": problem.found}


def test_a_workbook_of_what_is_not_asked_any_more_waits_for_a_person(study, entry):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text().replace("instruments: [sws4]", "instruments: [uls8]"))
    with pytest.raises(AnswersWithProblems) as error:
        came(open_study(study.folder), entry)
    assert "which does not ask it any more" in error.value.problems[0].found


def test_how_a_score_is_made_does_not_matter_to_what_was_keyed(study, entry):
    now = changed(study, "label: Worry", "label: Worry about sleep")
    assert "other_definitions" not in rules(came(now, entry))


def test_a_workbook_of_a_study_of_another_title_is_warned_of(study, entry):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text().replace("A small study", "A crisis intervention study"))
    (said,) = [each for each in came(open_study(study.folder), entry).remarks if each.rule == "other_study"]
    assert said.level == "warning"


def test_words_that_a_file_must_not_tell_may_stand_in_the_studys_own_title_and_questions(tmp_path):
    items = [
        each.model_copy(update={"text": "Crisis intervention or control?"}) for each in every_kind().items
    ]
    title = "Trial of a crisis intervention with a control group"
    study = a_study(tmp_path / "study", every_kind(items=items), title=title)
    assert came(study, made(study, tmp_path / "entry.xlsx")).new


def test_every_instrument_of_the_library_comes_back(tmp_path):
    from instruments.loader import definitions_in, library_folder

    study = a_study(tmp_path / "study", asked=", ".join(definitions_in(library_folder())))
    entry = made(study, tmp_path / "entry.xlsx")
    typed = {"interview_date": datetime(2015, 3, 2), "interviewer": "INT1"}
    file = came(
        study,
        filled(entry, range(4, 6), lambda name, lines, row: lines[row - 4] if lines else typed.get(name, -9)),
    )
    assert not file.odd
    assert not file.unused
    assert {each.frame.height for each in file.answers} == {2}
    assert len(file.answers) == len(Layout(study, study.timepoint("4m")).stamp.definitions)
