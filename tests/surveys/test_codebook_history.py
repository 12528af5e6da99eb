"""Each variable says since which release it is there; those that went are named with where they were."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from surveys.codebook_history import with_history
from surveys.codebook_parts import Codebook, Entry, Gone, Section, Seen, as_dict
from surveys.derived import Derived
from surveys.record.rebuild import rebuild
from surveys.release import release
from surveys.report.codebook import since, went
from surveys.study import open_study
from tests.programs import run
from tests.surveys.conftest import bring_in, csv_of, form

UNDER = "version 1.0, then 1.1"


def entry(name, first=None):
    return Entry(name, f"label of {name}", "item", "", "number", "ordinal", 0, "", (), (), (), (), first)


def book(version, *names):
    section = Section("abc", "ABC", version, {}, (), (), (), tuple(map(entry, names)))
    return Codebook("A study", (), (), (), (section,), "full")


def chain(*books):
    """The codebook of the last of these releases, each carrying on from the one before."""
    before, made = None, None
    for number, each in enumerate(books, start=1):
        made = with_history(each, f"{number:03}", before)
        before = json.loads(json.dumps(as_dict(made)))
    return made


def firsts(made):
    return {each.name: (each.first.release, each.first.version) for each in made.entries}


def test_a_variable_is_there_since_its_first_release_under_the_version_of_then():
    made = chain(book("1.0", "a"), book("1.1", "a", "b"), book("2.0", "a", "b", "c"))
    assert firsts(made) == {"a": ("001", "1.0"), "b": ("002", "1.1"), "c": ("003", "2.0")}
    assert made.gone == ()
    (section,) = made.sections
    assert [since(each, section, made.release) for each in section.entries] == [
        "First in release 001, of version 1.0; last in this one, 003, of version 2.0.",
        "First in release 002, of version 1.1; last in this one, 003, of version 2.0.",
        "First in this release, 003.",
    ]


def test_of_a_variable_whose_version_stayed_no_version_is_said_twice():
    made = chain(book("1.0", "a"), book("1.0", "a"))
    assert (
        since(made.entries[0], made.sections[0], made.release)
        == "First in release 001, last in this one, 002."
    )


def test_a_variable_that_went_is_named_for_good_with_where_it_was_last():
    made = chain(book("1.0", "a", "b"), book("1.1", "a", "b"), book("2.0", "a"), book("2.0", "a"))
    assert made.gone == (Gone("b", "label of b", "abc", Seen("001", "1.0"), Seen("002", "1.1")),)
    assert went(made.gone[0]) == "first in release 001, last in 002, of version 1.0 to 1.1"


def test_a_variable_that_comes_back_is_there_since_it_first_was_and_not_gone():
    made = chain(book("1.0", "a", "b"), book("1.0", "a"), book("1.0", "a", "b"))
    assert (firsts(made)["b"], made.gone) == (("001", "1.0"), ())


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (Seen("001", "1.0"), Seen("001", "1.0"), "only in release 001, of version 1.0"),
        (Seen("001", ""), Seen("001", ""), "only in release 001"),
        (Seen("001", ""), Seen("003", ""), "first in release 001, last in 003"),
        (Seen("001", "1.0"), Seen("003", "1.0"), "first in release 001, last in 003, of version 1.0"),
    ],
)
def test_where_a_variable_was_is_said_in_words(first, last, words):
    assert went(Gone("a", "", "abc", first, last)) == words


def test_a_codebook_carries_on_from_its_own_json():
    made = chain(book("1.0", "a", "b"), book("1.0", "a"))
    assert with_history(book("1.0", "a"), "002", json.loads(json.dumps(as_dict(made)))) == made


@pytest.fixture
def twice(study, tmp_path):
    """Two releases; between them the study stopped asking an instrument at every timepoint."""
    bring_in(study, csv_of(tmp_path / "a.csv", form()))
    release(Derived(study))
    path = study.folder / "study.yaml"
    path.write_text(path.read_text().replace("[uls8, bprs24]", "[uls8]"), encoding="utf-8")
    return open_study(study.folder)


def test_the_second_release_names_what_it_has_no_more_and_is_made_again_byte_by_byte(twice):
    second = release(Derived(twice)).folder
    made = json.loads((second / "codebook.json").read_bytes())
    gone = {each["name"]: (each["instrument"], each["first"], each["last"]) for each in made["gone"]}
    there = {"release": "001", "version": "1.0"}
    assert gone["bprs24_1"] == ("bprs24", there, there)
    assert all(not each.differ and not each.cannot for each in rebuild(twice))


def test_every_form_of_the_codebook_says_what_is_no_longer_here_and_since_when_the_rest_is(twice):
    folder = release(Derived(twice)).folder
    page = (folder / "codebook.html").read_text(encoding="utf-8")
    printed = run("pdftotext", "codebook.pdf", "-", folder=folder)
    for words in (page, printed):
        assert "No longer here" in words
        assert "only in release 001, of version 1.0" in " ".join(words.split())
        assert "First in release 001, last in this one, 002." in " ".join(words.split())
    book = openpyxl.load_workbook(folder / "codebook.xlsx")
    names = [cell.value for cell in book["no longer here"]["A"]]
    assert "bprs24_1" in names
    assert "First in release 001, last in this one, 002." in [cell.value for cell in book["variables"][2]]


def test_each_instrument_says_under_which_versions_its_answers_came_in(study, tmp_path):
    """An edited definition has a new version; the earlier file came in under the old one."""
    own = study.folder / "instruments" / "uls8.yaml"
    own.parent.mkdir(exist_ok=True)
    text = (Path(__file__).parents[2] / "instruments/library/uls8.yaml").read_text("utf-8")
    bring_in(study, csv_of(tmp_path / "a.csv", form()))
    own.write_text(text.replace('version: "1.0"', 'version: "1.1"', 1), encoding="utf-8")
    now = open_study(study.folder)
    bring_in(now, csv_of(tmp_path / "b.csv", form(participant_id="A0002")))
    folder = release(Derived(now)).folder
    sections = json.loads((folder / "codebook.json").read_bytes())["sections"]
    assert {each["id"]: each["came_in_under"] for each in sections if each["id"] in ("", "uls8", "bprs24")} == {
        "": [], "uls8": ["1.0", "1.1"], "bprs24": [],
    }  # fmt: skip
    said = [
        (folder / "codebook.html").read_text("utf-8"),
        run("pdftotext", "codebook.pdf", "-", folder=folder),
    ]
    assert all(UNDER in " ".join(words.split()) for words in said)
    rows = openpyxl.load_workbook(folder / "codebook.xlsx")["instruments"].values
    heading = next(rows)
    assert {row[0]: row[-1] for row in rows}["uls8"] == "1.0, then 1.1"
    assert heading[-1] == "answers came in under version"
    assert all(not each.differ and not each.cannot for each in rebuild(now))


def test_a_release_whose_codebook_was_changed_is_not_carried_on_from(twice):
    release(Derived(twice))
    (twice.folder / "releases" / "001" / "codebook.json").unlink()
    second = list(rebuild(twice))[1]
    assert "codebook.json: a file that is not as it was released" in second.cannot
