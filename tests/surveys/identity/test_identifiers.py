"""Identifiers in what a file holds are refused, wherever they stand; the study says what is none."""

import openpyxl
import pytest
from stdnum.gb import nhs

from surveys.importing import examine
from surveys.refusals import SafeguardRefused
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in, form, xlsx_of

NHS_NUMBERS = [number for number in map(str, range(9990000000, 9990000200)) if nhs.is_valid(number)]
NAMES = ("Aurelia Quill", "Oxtoby, Barnaby", "Dr Clemency Vane", "Dorotea Zysk", "Ephraim Wolsten")
PEOPLE = tuple(f"A000{n}" for n in range(1, 6))


def look_at(study, path):
    return examine(study, study.timepoint("4m"), path, {})


def forms_with(name, values):
    return [form(participant_id=id, **{name: value}) for id, value in zip(PEOPLE, values, strict=False)]


COLUMNS = {
    "an email address": ("jo@example.org",),
    "a phone number": ("07700 900417",),
    "an NHS number": NHS_NUMBERS[:3],
    "a postcode": ("KW9 7QZ",),
    "a date of birth": ("born 14/03/1957",),
    "a name": NAMES,
}


@pytest.mark.parametrize("kind", COLUMNS)
@pytest.mark.parametrize("make", [csv_of, xlsx_of])
def test_a_column_with_a_harmless_heading_is_refused_for_what_it_holds(made, tmp_path, kind, make):
    study = made(ids=PEOPLE)
    before = everything_in(study.folder)
    path = make(tmp_path / ("r.csv" if make is csv_of else "r.xlsx"), *forms_with("ref", COLUMNS[kind]))
    with pytest.raises(SafeguardRefused, match=f"what looks like {kind}") as error:
        look_at(study, path)
    assert {(each.rule, each.where.field) for each in error.value.problems} == {("identifier", "ref")}
    assert not any(value in str(error.value) for value in COLUMNS[kind])
    assert everything_in(study.folder) == before


def test_the_first_row_and_the_number_of_cells_are_named(made, tmp_path):
    study = made()
    path = csv_of(tmp_path / "r.csv", *forms_with("ref", ("none", "ring 07700 900417", "or 07700 900528")))
    with pytest.raises(
        SafeguardRefused, match=r'row 3 › column "ref"\n.*in 2 cells, of which this is the first'
    ):
        look_at(study, path)


@pytest.mark.parametrize("item", ["interviewer", "uls8_3"])
def test_what_stands_where_an_answer_is_expected_is_looked_at_too(made, tmp_path, item):
    with pytest.raises(SafeguardRefused, match="take it out of these cells"):
        look_at(made(), csv_of(tmp_path / "r.csv", form(**{item: "2, ring 07700 900417"})))


@pytest.mark.parametrize(
    "numbers", [[int(each) for each in NHS_NUMBERS[:3]], [7700900417, 7700900528, 7700900639]]
)
def test_numbers_that_a_spreadsheet_made_of_identifiers_are_found(made, tmp_path, numbers):
    with pytest.raises(SafeguardRefused, match=r"in 3 cells"):
        look_at(made(), xlsx_of(tmp_path / "r.xlsx", *forms_with("ref", numbers)))


def test_amounts_and_moments_as_numbers_come_in(made, tmp_path):
    rows = [
        {**each, "paid": 1234567890.5} for each in forms_with("ref", (1425254400, 1425254461, 1425255000))
    ]
    assert look_at(made(), xlsx_of(tmp_path / "r.xlsx", *rows)).entry.rows == 3


def test_what_the_study_says_is_no_identifier_comes_in(made, tmp_path):
    path = csv_of(tmp_path / "r.csv", form(Serial="0123456789"))
    with pytest.raises(SafeguardRefused, match=r"no_identifiers: \{Serial: what it is\} in study.yaml"):
        look_at(made(), path)
    folder = tmp_path / "study"
    with (folder / "study.yaml").open("a", encoding="utf-8") as file:
        file.write("no_identifiers: {Serial: the number of a watch}\n")
    assert look_at(open_study(folder), path).unused == ("Serial",)


def test_a_heading_that_names_people_is_refused_whatever_the_study_says(made, tmp_path):
    with pytest.raises(SafeguardRefused, match="a column that looks like it names people"):
        look_at(made("no_identifiers: {surname: a code}\n"), csv_of(tmp_path / "r.csv", form(surname="7")))


@pytest.mark.parametrize(
    "days",
    [
        ("1957-03-14", "1948-08-23", "1963-11-05", "1971-01-30"),
        ("14/03/1957", "23/08/1948", "05/11/1963", "30/01/1971"),
    ],
)
def test_a_column_of_days_of_which_each_is_a_life_ago_is_one_of_birthdays(made, tmp_path, days):
    study = made(ids=PEOPLE)
    with pytest.raises(SafeguardRefused, match="what looks like a date of birth, in 4 cells"):
        look_at(study, csv_of(tmp_path / "r.csv", *forms_with("when", days)))
    since = (*days[:3], days[0][:-4] + "2009" if "/" in days[0] else "2009-01-30")
    assert look_at(study, csv_of(tmp_path / "r.csv", *forms_with("when", since))).entry.rows == 4


def test_few_words_many_times_are_no_names(made, tmp_path):
    study = made(ids=PEOPLE)
    path = csv_of(
        tmp_path / "r.csv",
        *forms_with("ref", ("Very Good", "Not Sure", "Very Good", "Not Asked", "Very Bad")),
    )
    assert look_at(study, path).entry.rows == 5


def book_with(path, rows):
    book = openpyxl.Workbook()
    book.active.append(list(form()))
    book.active.append(list(form().values()))
    sheet = book.create_sheet("Contacts")
    for row in rows:
        sheet.append([row])
    book.save(path)
    return path


def test_a_list_of_people_on_another_sheet_is_refused_and_the_teams_own_address_is_not(made, tmp_path):
    study = made()
    team = book_with(tmp_path / "r.xlsx", ["Return to trial@example.org, 020 7946 0174"])
    assert look_at(study, team).entry.rows == 1
    people = book_with(tmp_path / "r.xlsx", ["a@example.org", "b@example.org", "c@example.org"])
    with pytest.raises(SafeguardRefused, match="an email address, in 3 cells outside the table"):
        look_at(study, people)


def test_nothing_in_the_demonstration_is_taken_for_an_identifier_or_for_somebody_elses(trial):
    folder, planted = trial
    study = open_study(folder)
    files = [path for path in (folder / "returns").iterdir() if "answers" not in path.name]
    examined = [examine(study, study.timepoint(path.name.split("-")[1]), path, {}) for path in sorted(files)]
    assert len(examined) == 13
    rules = {remark.rule for file in examined for remark in file.remarks}
    sites = {each.kind for each in planted} & {"other_site"}
    assert (
        rules & {"timepoint_in_other_words", "leading_zeros", "invariants", "day_to_come", "other_site"}
        == sites
    )


def test_ten_digits_that_are_ids_of_the_register_are_no_phone_numbers(made, tmp_path):
    study = made(pattern="[0-9]{10}", ids=("0100000001", "0100000002"))
    bring_in(study, csv_of(tmp_path / "r.csv", form(participant_id="0100000001")))
