"""A date asked in a questionnaire is checked as any answer is, and leaves as days from randomisation."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

from surveys.analysis import EXACT_DATES, long_dataset
from surveys.checks.validate import validate
from surveys.cli import cli
from surveys.derived import Derived
from surveys.refusals import Refusal
from surveys.release import release
from surveys.released import released_dataset
from surveys.sharing.pack import prepare
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.small_store import REGISTER, STUDY, SWS4, row

DATES = """  - {id: sws4_since, label: worse since, kind: date}
  - {id: sws4_seen, label: seen a doctor on, kind: date, ask_if: {item: sws4_1, at_least: 2}}

scores:"""


@pytest.fixture
def study(tmp_path):
    folder = tmp_path / "study"
    (folder / "instruments").mkdir(parents=True)
    definition = SWS4.read_text(encoding="utf-8").replace("\nscores:", DATES)
    (folder / "instruments" / "sws4.yaml").write_text(definition, encoding="utf-8")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    return open_study(folder)


def queries(study, tmp_path, **changes):
    bring_in(
        study, csv_of(tmp_path / "a.csv", row(**{"sws4_since": "2015-01-02", "sws4_seen": None, **changes}))
    )
    derived = Derived(study)
    found = validate(study, derived.responses, derived.register).queries
    return [(query.rule, query.item) for query in found if query.instrument == "sws4"]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"sws4_since": None}, [("blank", "sws4_since")]),
        ({"sws4_since": "in June"}, [("not_a_date", "sws4_since")]),
        ({"sws4_1": 2}, [("blank", "sws4_seen")]),
        ({"sws4_1": 2, "sws4_seen": "2015-02-01"}, []),
        ({"sws4_seen": "2015-02-01"}, [("answered_though_closed", "sws4_seen")]),
    ],
)
def test_a_date_is_queried_where_it_is_absent_is_none_or_was_not_to_be_asked(study, tmp_path, changes, found):
    assert queries(study, tmp_path, **changes) == found


def released(study, tmp_path):
    rows = [
        row(sws4_since="2014-10-30", sws4_seen=None),
        row("A0002", sws4_since="2014-12-03", sws4_seen=None),
    ]
    bring_in(study, csv_of(tmp_path / "a.csv", *rows))
    derived = Derived(study)
    return long_dataset(study, derived.register, derived.scored)


def test_no_date_leaves_but_as_days_from_randomisation(study, tmp_path):
    long = released(study, tmp_path)
    (column,) = (column for column in long.columns if column.name == "sws4_since")
    assert (column.kind, column.label) == ("number", "SWS4: worse since, day from randomisation")
    assert long.frame["sws4_since"].to_list()[:3] == [-1.0, 30.0, None]
    assert "Other dates are days from randomisation too, before it with a minus." in long.notes


def test_where_no_date_is_asked_nothing_is_said_of_other_dates(study, tmp_path):
    (study.folder / "instruments" / "sws4.yaml").write_bytes(SWS4.read_bytes())
    plain = open_study(study.folder)
    bring_in(plain, csv_of(tmp_path / "a.csv", row()))
    derived = Derived(plain)
    assert not any(
        "Other dates" in note for note in long_dataset(plain, derived.register, derived.scored).notes
    )


def asking(study, more="release: {exact_dates: true}\n"):
    """The study, with more in its file."""
    (study.folder / "study.yaml").write_text(STUDY + more, encoding="utf-8")
    return open_study(study.folder)


def test_exact_dates_leave_beside_their_days_where_the_study_asks_for_them(study, tmp_path):
    long = released(asking(study), tmp_path)
    names = [column.name for column in long.columns]
    assert names.index("sws4_since_date") == names.index("sws4_since") + 1
    kinds = {column.name: column.kind for column in long.columns}
    assert (kinds["interview_date"], kinds["sws4_since_date"], kinds["sws4_since"]) == (
        "date",
        "date",
        "number",
    )
    assert long.frame["interview_date"].to_list()[:3] == [date(2015, 3, 2), date(2015, 3, 2), None]
    assert long.frame["sws4_since_date"].to_list()[:3] == [date(2014, 10, 30), date(2014, 12, 3), None]
    assert long.frame["sws4_since"].to_list()[:3] == [-1.0, 30.0, None]


def test_every_dataset_says_that_exact_dates_are_in_it(study, tmp_path):
    asked = asking(study)
    released(asked, tmp_path)
    said = CliRunner().invoke(cli, ["release", "--study", str(asked.folder)])
    assert "EXACT DATES are in it, because study.yaml asks for them" in said.output
    made = release(Derived(asked))
    assert made.receipt["exact_dates"] is True
    assert "EXACT DATES" in (made.folder / "README.txt").read_text(encoding="utf-8")
    for name in ("analysis-long", "analysis-wide"):
        dataset = released_dataset(made.folder, name)
        assert EXACT_DATES in dataset.notes
        kinds = {column.name: column.kind for column in dataset.columns}
        assert kinds["interview_date" if name == "analysis-long" else "interview_date_4m"] == "date"


def test_unless_it_asks_nothing_is_said_of_exact_dates_and_none_is_there(study, tmp_path):
    long = released(study, tmp_path)
    assert not [column for column in long.columns if column.kind == "date"]
    assert EXACT_DATES not in long.notes
    assert release(Derived(study)).receipt["exact_dates"] is False


def test_an_interview_dated_before_randomisation_leaves_without_its_date(study, tmp_path):
    asked = asking(study)
    bring_in(
        asked,
        csv_of(tmp_path / "a.csv", row(interview_date="2014-10-01", sws4_since="2014-10-30", sws4_seen=None)),
    )
    derived = Derived(asked)
    frame = long_dataset(asked, derived.register, derived.scored).frame
    assert (frame["interview_day"][0], frame["interview_date"][0]) == (None, None)


def test_no_exact_date_is_in_what_is_shared(study, tmp_path):
    asked = asking(study)
    released(asked, tmp_path)
    release(Derived(asked))
    pack = prepare(Derived(asked), tmp_path / "shared", "")
    told = b"".join(pack.files[f"shared-codebook.{kind}"] for kind in ("html", "json"))
    assert b"2014-1" not in told
    assert b"EXACT DATES" not in told


def test_the_name_of_an_exact_date_is_no_other_columns(study):
    path = study.folder / "instruments" / "sws4.yaml"
    taken = "  - {id: sws4_since_date, label: taken, kind: date}\n\nscores:"
    path.write_text(path.read_text(encoding="utf-8").replace("\nscores:", taken), encoding="utf-8")
    open_study(study.folder)
    with pytest.raises(Refusal) as error:
        asking(study)
    assert [problem.rule for problem in error.value.problems] == ["name_used_twice"]


def test_that_exact_dates_came_to_be_asked_for_is_a_difference_between_two_releases(study, tmp_path):
    released(study, tmp_path)
    release(Derived(study))
    asked = asking(study)
    second = release(Derived(asked))
    told = (second.folder / "differences.csv").read_text(encoding="utf-8")
    assert "sws4_since_date" in told
    assert "interview_date" in told
    more = row("A0003", sws4_since="2014-12-05", sws4_seen=None)
    bring_in(asked, csv_of(tmp_path / "b.csv", more))
    assert release(Derived(asked)).number == "003"
