"""A date asked in a questionnaire is checked as any answer is, and leaves as days from randomisation."""

from __future__ import annotations

import pytest

from surveys.analysis import long_dataset
from surveys.checks.validate import validate
from surveys.derived import Derived
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
