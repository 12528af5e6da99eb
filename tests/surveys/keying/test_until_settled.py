"""What looks keyed in another way is said when a file comes in, and asked until somebody answers or the file comes again."""

import openpyxl
from click.testing import CliRunner

from surveys.checks.answering import take_answers
from surveys.checks.queries import standing
from surveys.cli import cli
from surveys.derived import Derived
from surveys.report.query_list import ACCEPT, query_list
from surveys.report.validation import validation_page
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.keying.made_up import TIMEPOINT, TURNED, ULS8, exchanged, forms, moved, turned

RULE = "range_shifted"


def run(study, *words):
    return CliRunner().invoke(cli, [*map(str, words), "--study", str(study.folder)])


def about_keying(study):
    return [
        each
        for each in standing(study, Derived(study).validation)
        if each.query.rule in (RULE, "item_reversed", "labels_swapped")
    ]


def test_an_import_says_it_in_full_and_takes_the_file_in_as_it_is(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", *moved(forms("A", 40), ULS8, 1))
    told = run(study, "import", path, "--timepoint", TIMEPOINT)
    assert told.exit_code == 0
    assert "Look at this before anything is scored" in told.stderr
    assert "8 items of uls8 (uls8_1 … uls8_8): looks shifted by +1" in told.stderr
    assert "surveys validate" in told.stderr
    assert [each.state for each in about_keying(study)] == ["open"]


def test_notes_are_counted_at_import(study, tmp_path):
    rows = forms("A", 30)
    rows[5] |= dict.fromkeys(ULS8, 4)
    told = run(study, "import", csv_of(tmp_path / "a.csv", *rows), "--timepoint", TIMEPOINT)
    assert "1 note on how it was keyed; `surveys validate` lists it." in told.stderr
    assert "Look at this" not in told.stderr


def test_a_file_that_is_there_already_is_not_told_again(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", *moved(forms("A", 40), ULS8, 1))
    run(study, "import", path, "--timepoint", TIMEPOINT)
    told = run(study, "import", path, "--timepoint", TIMEPOINT)
    assert "imported before, unchanged" in told.stderr
    assert "looks shifted" not in told.stderr


def test_accepted_in_the_query_list_it_is_asked_no_more(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *turned(forms("A", 60), TURNED)), TIMEPOINT)
    (open_,) = about_keying(study)
    assert (open_.query.participant, open_.query.item, open_.query.level) == ("", "", "warning")
    path = tmp_path / "queries.xlsx"
    path.write_bytes(query_list(study, [open_]))
    book = openpyxl.load_workbook(path)
    head, row = list(book["Queries"].iter_rows())[:2]
    cells = {str(name.value): cell for name, cell in zip(head, row, strict=True)}
    cells["Answer"].value, cells["Answered by"].value = ACCEPT, "tester"
    book.save(path)
    assert take_answers(Derived(study), path).accepted == 1
    assert [each.state for each in about_keying(study)] == ["accepted"]


def test_it_goes_when_the_file_comes_again_keyed_as_defined(study, tmp_path):
    run(
        study, "import", csv_of(tmp_path / "a.csv", *turned(forms("A", 60), TURNED)), "--timepoint", TIMEPOINT
    )
    again = csv_of(tmp_path / "again.csv", *forms("A", 60))
    told = run(study, "import", again, "--timepoint", TIMEPOINT, "--replaces", "a.csv")
    assert "Look at this" not in told.stderr
    assert about_keying(study) == []


def test_a_later_file_shows_what_an_earlier_one_alone_could_not(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "b.csv", *exchanged(forms("B", 60), "bprs24_1", "bprs24_5")), TIMEPOINT)
    assert about_keying(study) == []
    bring_in(study, csv_of(tmp_path / "a.csv", *forms("A", 60)), TIMEPOINT)
    told = {each.query.problem.where.file for each in about_keying(study)}
    assert told == {"a.csv", "b.csv"}  # of two files that differ, either may be the one


def test_the_page_has_it_under_files_and_under_its_site_where_it_is_of_one(study, tmp_path):
    rows = [*forms("A", 60), *moved(forms("B", 40), ULS8, 1)]
    bring_in(study, csv_of(tmp_path / "a.csv", *rows), TIMEPOINT)
    (found,) = about_keying(study)
    assert found.query.site == "B"
    page = validation_page(study, Derived(study).validation, [found])
    assert "looks shifted by +1" in page
    assert "Files as a whole" not in page


def test_a_finding_about_a_file_of_one_site_is_that_sites_and_of_several_is_nobodys(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *turned(forms("A", 60), TURNED)), TIMEPOINT)
    (found,) = about_keying(study)
    assert found.query.site == "A"
    rows = [*turned(forms("A", 60), TURNED), *turned(forms("B", 60), TURNED)]
    run(study, "import", csv_of(tmp_path / "b.csv", *rows), "--timepoint", TIMEPOINT, "--replaces", "a.csv")
    (found,) = about_keying(study)
    assert found.query.site == ""
    page = validation_page(study, Derived(study).validation, [found])
    assert "Files as a whole" in page
    assert "Not in the register" not in page
