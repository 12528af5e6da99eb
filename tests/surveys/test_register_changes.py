"""Changes of the register: each is noticed, and told person by person, who does not take part any more first."""

import csv

import pytest

from surveys.register.changes import register_changes
from surveys.register.recording import record_register
from tests.surveys.edited_register import (
    NEW,
    WITHDRAWN,
    change,
    kinds,
    recorded,
    rows_of,
    run,
    write,
)

__all__ = ["recorded"]


def test_a_register_never_recorded_is_all_added(study):
    changes = register_changes(study)
    assert (list(changes.added), changes.before.last) == (["A0001", "A0002", "B0001", "B0002"], None)
    record_register(study)
    assert register_changes(study).people == 0
    assert (
        run(study, "register").stdout.splitlines()[1].startswith("4 people in the register; last recorded 20")
    )


@pytest.mark.parametrize(
    ("id", "fields", "said"),
    [
        ("A0002", {"interviewer": "INT01"}, ["interviewer: blank -> INT01"]),
        ("A0002", {"discharged": "2014-12-01"}, ["discharged: blank -> 2014-12-01"]),
        ("A0002", {"randomised": "2014-11-04"}, ["randomised: 2014-11-03 -> 2014-11-04"]),
        ("A0002", WITHDRAWN, ["status: active -> withdrew_interviews", "status_date: blank -> 2015-02-20"]),
        ("B0001", {"status_date": "2014-09-19"}, ["status_date: 2014-09-20 -> 2014-09-19"]),
    ],
)
def test_each_field_that_changes_is_shown_person_by_person_and_then_is_on_record(recorded, id, fields, said):
    text = (recorded.folder / "study.yaml").read_text(encoding="utf-8")
    (recorded.folder / "study.yaml").write_text(f"{text}interviewers: {{INT01: [A, B]}}\n", encoding="utf-8")
    change(recorded, id, **fields)
    shown = run(recorded, "register")
    assert shown.exit_code == 0
    assert f"  {id}  {'; '.join(said)}" in shown.stdout.splitlines()
    assert run(recorded, "register", "record").exit_code == 0
    body = recorded.events()[-1].body
    assert [
        f"{each['field']}: {each['old'] or 'blank'} -> {each['new'] or 'blank'}" for each in body["changes"]
    ] == said
    assert (body["added"], body["gone"]) == ([], [])
    assert "Nothing has changed" in run(recorded, "register", "record").stderr
    assert kinds(recorded).count("register") == 2


def test_the_order_of_rows_and_columns_and_another_format_are_no_change(recorded):
    rows = [dict(reversed(row.items())) for row in reversed(rows_of(recorded).values())]
    with (recorded.folder / "participants.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(rows[0]), delimiter=";")
        out.writeheader()
        out.writerows(rows)
    assert register_changes(recorded).people == 0


@pytest.mark.parametrize(
    ("was", "becomes", "heading", "line"),
    [
        ({}, WITHDRAWN, "1 person does not take part any more:", "records may still be read"),
        ({}, {"status": "died", "status_date": "2015-02-20"}, "1 person does not take part any more:", "died"),
        (WITHDRAWN, {"reconsented": "2015-06-01"}, "1 person takes part again:", "consented again on 2015-06-01"),
        ({"status": "moved", "status_date": "2015-02-20"}, {"status": "active", "status_date": ""},
         "1 person takes part again:", "had the status `moved`"),
        ({**WITHDRAWN, "reconsented": "2015-06-01"}, {"reconsented": ""}, "1 person does not take part any more:", "A0002"),
    ],
)  # fmt: skip
def test_who_stops_and_who_takes_part_again_is_told_before_all_else(study, was, becomes, heading, line):
    change(study, "A0002", **was)
    record_register(study)
    change(study, "A0002", **becomes)
    said = run(study, "register").stdout
    first = said.split("\n\n")[1]
    assert first.startswith(heading)
    assert line in first
    assert said.index(heading) < said.index("Changed: 1 person")


def test_another_status_of_somebody_who_had_stopped_already_is_no_stop(recorded):
    change(recorded, "B0001", status="moved")
    assert list(register_changes(recorded).stopped) == []


def test_many_who_are_added_are_told_by_site_or_one_by_one_if_asked(study):
    write(
        study,
        [
            {"id": f"{site}{n:04}", **NEW, "site": site}
            for site, many in (("A", 40), ("B", 2))
            for n in range(many)
        ],
    )
    said = run(study, "register").stdout
    assert "  site A: 40 people\n  site B: 2 people\n" in said
    assert "A0039" not in said
    assert "  A0039  site A, randomised 2015-01-05, status active" in run(study, "register", "--all").stdout


def test_a_register_with_faults_is_refused_with_them(recorded):
    change(recorded, "A0002", status="withdrew")
    assert run(recorded, "register").exit_code == 10
    assert run(recorded, "register", "record").exit_code == 10
