"""Every way in which the allocation could get into a study or out of it, planted one by one, by its name."""

import csv
import io
import random
import shutil
from collections import Counter
from datetime import date, timedelta

import openpyxl
import polars as pl
import pyreadstat
import pytest
from click.testing import CliRunner

from instruments.loader import definitions_in, library_folder
from instruments.problems import ProblemsError
from surveys.analysis import long_dataset, wide_dataset
from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from surveys.cli import cli
from surveys.derived import Derived
from surveys.equal_shares import FEWEST, parts_in_equal_shares
from surveys.importing import examine
from surveys.refusals import SafeguardRefused
from surveys.register.participant import Participant
from surveys.register.reader import read_register
from surveys.release import release
from surveys.study import open_study
from tests.surveys.conftest import REGISTER, STUDY, bring_in, csv_of, everything_in, form, xlsx_of


def a_column(folder):
    return csv_of(folder / "r.csv", form(arm=1)), {}


def a_mapped_column(folder):
    row = form(treatment_group=1)
    del row["wb_read"]
    return csv_of(folder / "r.csv", row), {"wb_read": "treatment_group"}


def values_of_a_column(folder):
    return csv_of(folder / "r.csv", form(delivered="Control")), {}


def a_label(folder):
    path = folder / "r.sav"
    frame = pl.DataFrame([form(x1=1)]).to_pandas()
    pyreadstat.write_sav(frame, str(path), column_labels={"x1": "Intervention"})
    return path, {}


def value_labels(folder):
    path = folder / "r.sav"
    frame = pl.DataFrame([form(x1=1.0)]).to_pandas()
    pyreadstat.write_sav(frame, str(path), variable_value_labels={"x1": {1.0: "Treatment arm", 2.0: "TAU"}})
    return path, {}


def a_note_in_the_file(folder):
    path = folder / "r.sav"
    pyreadstat.write_sav(
        pl.DataFrame([form()]).to_pandas(), str(path), note="A0001 allocated to intervention"
    )
    return path, {}


def a_file_name(folder):
    return csv_of(folder / "returns control arm.csv", form()), {}


def a_sheet_name(folder):
    return xlsx_of(folder / "r.xlsx", form(), sheet="Treatment group"), {}


def another_sheet(folder):
    path = xlsx_of(folder / "r.xlsx", form())
    book = openpyxl.load_workbook(path)
    book.create_sheet("Sheet2").append(["A0001", "Intervention"])
    book.save(path)
    return path, {}


def free_text(folder):
    return csv_of(folder / "r.csv", form(interviewer="she was allocated to the control group")), {}


def a_text_that_is_an_arm(folder):
    return csv_of(folder / "r.csv", form(interviewer="TAU")), {}


REFUSED = [
    a_column,
    a_mapped_column,
    values_of_a_column,
    a_label,
    value_labels,
    a_note_in_the_file,
    a_file_name,
    a_sheet_name,
    another_sheet,
    free_text,
    a_text_that_is_an_arm,
]


@pytest.mark.parametrize("channel", REFUSED)
def test_it_is_refused_at_import_with_the_reason_and_no_value(study, tmp_path, channel):
    path, names = channel(tmp_path)
    before = everything_in(study.folder)
    with pytest.raises(SafeguardRefused) as refused:
        examine(study, study.timepoint("4m"), path, names)
    assert {problem.rule for problem in refused.value.problems} == {"allocation"}
    assert "A0001" not in str(refused.value)
    assert everything_in(study.folder) == before


@pytest.mark.parametrize("words", ["crisis intervention team", "in control of it", "INT01", "TB"])
def test_words_that_only_sound_like_it_come_in(study, tmp_path, words):
    examine(study, study.timepoint("4m"), csv_of(tmp_path / "r.csv", form(interviewer=words)), {})


PEOPLE = 40
DICE = random.Random(20261127)
ARMS = DICE.sample([0, 1] * (PEOPLE // 2), PEOPLE)
"""Who of the people, in the order of randomisation, has which arm."""
THREE = DICE.sample([0, 1, 2] * (PEOPLE // 3 + 1), PEOPLE)


def registered(folder, ids, order=None):
    """A study with these people, one randomised each day, in turns at the two sites."""
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY.replace("[AB][0-9]{4}", "[A-Zx0-9-]{2,9}"), encoding="utf-8")
    rows = [f"{id},{'AB'[n % 2]},2014-{1 + n // 28:02}-{1 + n % 28:02},active," for n, id in enumerate(ids)]
    rows = [rows[n] for n in order or range(len(rows))]
    (folder / "participants.csv").write_text(
        "\n".join([REGISTER.splitlines()[0], *rows, ""]), encoding="utf-8"
    )
    return open_study(folder)


IDS_THAT_TELL = {
    "a letter of the id": ([f"P{n:03}{'IC'[arm]}" for n, arm in enumerate(ARMS)], ["character 5"]),
    "a letter of three": ([f"P{n:03}{'ABC'[arm]}" for n, arm in enumerate(THREE)], ["character 5"]),
    "the end of ids of several lengths": (
        [f"P{n}{'IC'[arm]}" for n, arm in enumerate(ARMS)],
        ["the last character"],
    ),
    "the beginning of ids of several lengths": (
        [f"{'IC'[arm]}{n}" for n, arm in enumerate(ARMS)],
        ["the first character"],
    ),
    "the length": ([f"P{n:0{3 + arm}}" for n, arm in enumerate(ARMS)], ["the length"]),
    "a stretch between others": (
        [f"{'AB'[n % 2]}-{1 + arm}-{n}" for n, arm in enumerate(ARMS)],
        ["stretch 2 of letters or digits"],
    ),
    "a word at the end": (
        [f"P{n}-{('GO', 'NO')[arm]}" for n, arm in enumerate(ARMS)],
        ["stretch 3 of letters or digits"],
    ),
    "a letter that is there or not": (
        [f"P{n}{'x' * arm}" for n, arm in enumerate(ARMS)],
        ["the number of stretches"],
    ),
    "a digit of the id": ([f"{1 + arm}{n:03}" for n, arm in enumerate(ARMS)], ["character 1"]),
}
IDS_THAT_TELL_NOTHING = {
    "the site": [f"{'AB'[n % 2]}{n:03}" for n in range(PEOPLE)],
    "the hundreds of a number": [f"P{n:03}" for n in range(100 - PEOPLE // 2, 100 + PEOPLE // 2)],
    "few people": [f"P{n:03}{'IC'[arm]}" for n, arm in enumerate(ARMS[: FEWEST - 1])],
    "one in eight": [f"P{n:03}{'XY'[n % 8 == 0]}" for n in range(PEOPLE)],
    "numbers of several lengths": [f"P{n}" for n in range(PEOPLE)],
    "a letter of four": [f"P{n:03}{'ABCD'[n * 7 % 4]}" for n in range(PEOPLE)],
}


@pytest.mark.parametrize(("ids", "places"), IDS_THAT_TELL.values(), ids=IDS_THAT_TELL)
def test_an_id_that_may_tell_the_arm_is_pointed_at_by_register_and_check(tmp_path, ids, places):
    study = registered(tmp_path / "study", ids)
    assert parts_in_equal_shares(read_register(study)) == places
    for words in (["register", "--study", str(study.folder)], ["check", str(study.folder)]):
        done = CliRunner().invoke(cli, words)
        assert f"Look at {places[0]} of the ids" in done.stderr
        assert done.exit_code == 0
        assert ids[0] not in done.stderr


@pytest.mark.parametrize("ids", IDS_THAT_TELL_NOTHING.values(), ids=IDS_THAT_TELL_NOTHING)
def test_an_id_that_tells_something_else_is_not_pointed_at(tmp_path, ids):
    study = registered(tmp_path / "study", ids)
    assert parts_in_equal_shares(read_register(study)) == []
    assert "Look at character" not in CliRunner().invoke(cli, ["check", str(study.folder)]).stderr


def numbered(seed, id):
    """People numbered at each site in turn, and randomised up to two weeks later, so in another order."""
    dice, counts = random.Random(seed), Counter()
    sites = [site for site in "ABCD" for _ in range(dice.randint(8, 90))]
    dice.shuffle(sites)
    people = []
    for number, site in enumerate(sites):
        counts[site] += 1
        day = date(2014, 1, 1) + timedelta(days=3 * number // 2 + dice.randint(0, 14))
        people.append(Participant(id(site, counts[site], number), site, day, "active"))
    return {person.id: person for person in people}


@pytest.mark.parametrize(
    "id",
    [
        lambda site, at_site, _: f"{site}{at_site:04}",
        lambda site, at_site, _: f"{site}-{at_site}",
        lambda site, _, number: f"P{number}",
        lambda site, _, number: f"{site}{95 + number}",
    ],
    ids=["of four digits", "of as many digits as it needs", "of all sites together", "from 95 on"],
)
def test_of_200_registers_that_tell_nothing_no_more_than_two_are_pointed_at(id):
    pointed_at = [seed for seed in range(200) if parts_in_equal_shares(numbered(seed, id))]
    assert len(pointed_at) <= 2, pointed_at


def imported(study, path):
    words = ["import", str(path), "--timepoint", "4m", "--study", str(study.folder)]
    done = CliRunner().invoke(cli, words)
    assert done.exit_code == 0, done.output
    return done.stderr


UNASKED = {
    "an arm under another name": ([str(arm) for arm in ARMS], True),
    "an arm in words of no meaning": (["blue" if arm else "green" for arm in ARMS], True),
    "rare": (["1" if n % 8 == 0 else "0" for n in range(PEOPLE)], False),
    "not filled in throughout": ([str(arm) if n else None for n, arm in enumerate(ARMS)], False),
    "an arm of three": ([str(arm) for arm in THREE], True),
    "four values": ([str(n % 4) for n in range(PEOPLE)], False),
}


@pytest.mark.parametrize(("values", "told"), UNASKED.values(), ids=UNASKED)
def test_a_column_under_an_innocent_name_is_pointed_at_at_import_and_is_in_no_dataset(tmp_path, values, told):
    ids = [f"P{n:03}" for n in range(PEOPLE)]
    study = registered(tmp_path / "study", ids)
    forms = [form(participant_id=id, x1=value) for id, value in zip(ids, values, strict=True)]
    said = imported(study, csv_of(tmp_path / "r.csv", *forms))
    assert ("a column that nobody asks for: x1" in said) == told
    assert "x1" not in long_of(study).frame.columns


def long_of(study):
    return long_dataset(study, read_register(study), Derived(study).scored)


def test_the_order_of_a_register_made_of_two_lists_is_not_that_of_the_rows(tmp_path):
    """Sort order: the people of one arm stand first in the register, and in the file that comes back."""
    ids = [f"P{n:03}" for n in range(PEOPLE)]
    by_arm = sorted(range(PEOPLE), key=lambda n: ARMS[n])
    study = registered(tmp_path / "study", ids, by_arm)
    bring_in(study, csv_of(tmp_path / "r.csv", *(form(participant_id=ids[n]) for n in by_arm)))
    made = release(Derived(study)).folder
    for name, points in (("long", 2), ("wide", 1)):
        rows = csv.DictReader(io.StringIO((made / f"analysis-{name}.csv").read_text(encoding="utf-8-sig")))
        assert [row["participant"] for row in rows] == [id for id in ids for _ in range(points)]


def test_how_many_timepoints_a_person_has_is_the_same_for_everybody(study, tmp_path):
    """Number of timepoints: one person has forms at both, one at one, two at none."""
    bring_in(study, csv_of(tmp_path / "r.csv", form(), form(participant_id="A0002")))
    bring_in(study, csv_of(tmp_path / "later.csv", form(interview_date="2016-05-02")), "18m")
    rows = long_of(study).frame.group_by("participant").len()
    assert set(rows["len"]) == {2}


def test_session_counts_and_what_is_made_of_them_are_in_no_dataset(study, tmp_path):
    """Therapist and session-count variables: flagged by their definition, with every score of theirs."""
    bring_in(study, csv_of(tmp_path / "r.csv", form(wb_meetings=4)))
    for dataset in (long_of(study), wide_dataset(study, long_of(study))):
        assert not [name for name in dataset.frame.columns if name.startswith(("wb_met", "wb_meetings"))]


def own_definition(study, id, *changes):
    """The study has a definition of the library's as its own, with changes of the text."""
    text = definitions_in(library_folder())[id].read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (study.folder / "instruments").mkdir()
    (study.folder / "instruments" / f"{id}.yaml").write_text(text, encoding="utf-8")


def test_a_question_that_is_asked_because_of_a_hidden_answer_is_hidden_too(study, tmp_path):
    """Which items were asked: `not applicable` behind a gate tells the answer that opens it."""
    gate = "have you read?, scale: extent"
    own_definition(study, "workbook_use", (gate, f"{gate}, flags: [unmasks]"))
    study = open_study(study.folder)
    bring_in(study, csv_of(tmp_path / "r.csv", form(wb_read=0, wb_plans=None)))
    assert not {"wb_read", "wb_plans", "wb_use", "wb_use_na"} & set(long_of(study).frame.columns)


def test_a_question_that_takes_the_allocation_in_is_a_problem_of_the_study(study):
    """Columns and value labels of a release are those of a definition."""
    own_definition(study, "workbook_use", ("wb_read", "wb_arm"))
    with pytest.raises(ProblemsError) as refused:
        open_study(study.folder)
    assert [(each.rule, "`wb_arm`" in each.found) for each in refused.value.problems] == [
        ("allocation", True)
    ]


def test_an_option_with_the_name_of_an_arm_is_a_problem_of_the_study(study):
    own_definition(study, "uls8", ("Never", "Control"))
    with pytest.raises(ProblemsError) as refused:
        open_study(study.folder)
    assert {each.rule for each in refused.value.problems} == {"allocation"}


@pytest.mark.parametrize("sites", ["{A: Intervention, B: South team}", "{A: North team, TAU: South team}"])
def test_a_site_with_the_name_of_an_arm_is_a_problem_of_the_study(study, sites):
    path = study.folder / "study.yaml"
    path.write_text(STUDY.replace("{A: North team, B: South team}", sites), encoding="utf-8")
    with pytest.raises(ProblemsError) as refused:
        open_study(study.folder)
    assert [each.rule for each in refused.value.problems] == ["allocation"]


@pytest.mark.parametrize(("code", "leaves"), [("PSW", False), ("trt", False), ("TX", False), ("TB", True)])
def test_a_short_text_that_stands_for_an_arm_leaves_in_no_dataset(study, tmp_path, code, leaves):
    """Free text: initials leave, and an arm's are no initials."""
    bring_in(study, csv_of(tmp_path / "r.csv", form(interviewer="JB")))
    record(study, [Correction("A0001", "4m", "interviewer", "JB", code, "keying", "form")])
    assert (code in long_of(study).frame["interviewer"]) == leaves


def test_shuffling_the_arms_or_deleting_the_allocation_changes_no_byte_of_anything_blinded(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "r.csv", form(), form(participant_id="A0002", uls8_1=4)))
    allocation, summary = tmp_path / "arms.csv", tmp_path / "by-arm.csv"
    people, arms = list(read_register(study)), ["i", "i", "c", "c"]

    def blinded():
        release(Derived(study))
        for words in (["validate"], ["psychometrics"], ["report"], ["tracker", "--on", "2015-07-01"]):
            CliRunner().invoke(cli, [*words, "--study", str(study.folder)])
        return everything_in(study.folder)

    def unblinded():
        pl.DataFrame({"participant_id": people, "arm": arms}).write_csv(allocation)
        words = ["summary", "--arms", str(allocation), "--out", str(summary), "--force"]
        done = CliRunner().invoke(cli, [*words, "--study", str(study.folder)])
        assert done.exit_code == 0, done.output
        return summary.read_bytes()

    before, by_arm = blinded(), {unblinded()}
    for _ in range(100):
        DICE.shuffle(arms)
        by_arm.add(unblinded())
        assert everything_in(study.folder) == before
    assert len(by_arm) > 1, "the arms were shuffled"
    shutil.rmtree(study.folder / "releases")
    shutil.rmtree(study.folder / "reports")
    assert blinded() == before, "with the arms of the last shuffle beside it"
    allocation.unlink()
    shutil.rmtree(study.folder / "releases")
    shutil.rmtree(study.folder / "reports")
    assert blinded() == before, "and without any"
