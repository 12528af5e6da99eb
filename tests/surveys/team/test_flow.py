"""The flow of participants: its parts add up, and are those that can be counted in the register."""

from datetime import date

import pytest

from surveys.derived import Derived
from surveys.record import ledger
from surveys.record.contacts import KIND, Contact, as_body
from surveys.refusals import Refusal
from surveys.report.team.flow_picture import TIMED, flow_in_words
from surveys.report.team.flow_section import flow_section
from surveys.team.data_cut import data_cut
from surveys.tracker.retention import TIMINGS
from tests.surveys.team.conftest import report_of


def test_everybody_randomised_is_in_one_part_of_the_flow(followed):
    for flows in (report_of(followed).flow, report_of(followed).flow_by_site):
        for each in flows.values():
            assert each.randomised == each.due + each.not_due
            assert each.due == each.interviewed + each.not_interviewed + each.open
            assert each.interviewed == sum(each.timing.values())
            assert each.not_interviewed == sum(each.why.values())


def test_who_died_is_not_interviewed_and_who_was_missed_is_said_why(followed):
    four = report_of(followed).flow["4m"]
    assert (four.randomised, four.due, four.interviewed, four.open) == (4, 4, 1, 0)
    assert four.why == {"died": 1, "nobody has said why": 2}
    assert {kind: n for kind, n in four.timing.items() if n} == {"best": 1}


def test_who_stopped_before_the_window_opens_is_not_yet_among_those_not_interviewed(followed):
    later = report_of(followed).flow["18m"]
    assert (later.due, later.not_due, later.stopped_ahead, later.not_interviewed) == (0, 4, 1, 0)
    assert later.why == {}
    opened = report_of(followed, date(2015, 11, 10)).flow["18m"]
    assert (opened.due, opened.not_due, opened.stopped_ahead, opened.open) == (2, 2, 0, 1)
    assert opened.why == {"died": 1}


def test_who_declined_before_the_window_opens_stopped_too(followed):
    contact = Contact("A0002", "18m", date(2015, 6, 1), "phone", "declined")
    ledger.append(followed.folder, KIND, {"contacts": [as_body(contact)], "missed": [], "undone": []})
    assert report_of(followed).flow["18m"].stopped_ahead == 2


def test_where_everybody_stopped_ahead_nobody_is_due(followed):
    register = followed.folder / "participants.csv"
    head, *people = register.read_text(encoding="utf-8").splitlines()
    register.write_text("\n".join([head, *(line for line in people if "died" in line), ""]), encoding="utf-8")
    later = report_of(followed).flow["18m"]
    assert (later.randomised, later.due, later.not_due, later.stopped_ahead) == (1, 0, 1, 1)


def test_an_open_window_is_due_and_neither_interviewed_nor_not(followed):
    four = report_of(followed, date(2015, 3, 10)).flow["4m"]
    assert (four.due, four.interviewed, four.open, four.not_interviewed) == (4, 1, 1, 2)


def test_who_was_randomised_later_is_not_in_it(followed):
    assert report_of(followed, date(2014, 11, 1)).people == 3


def test_sites_are_told_apart(followed):
    sites = report_of(followed).flow_by_site
    assert [(sites[site, "4m"].due, sites[site, "4m"].interviewed) for site in "AB"] == [(2, 1), (2, 0)]


def test_the_diagram_is_told_in_words_and_in_a_table(followed):
    found = report_of(followed)
    section = flow_section(found)
    (drawn,) = section.pictures
    assert drawn.picture.says == (
        "Flow of 4 people randomised; 4 months: 4 due, 1 interviewed, 3 not (1 died, 2 nobody has said why); "
        "18 months: 0 due, 0 interviewed, 0 not, 4 not yet due of whom 1 stopped already."
    )
    assert "Not yet due: 4" in drawn.picture.on_page
    numbers, why, sites = section.tables
    assert numbers.rows[0] == ("4 months", ["4", "0", "0", "4", "1", "25.0%", "3", "0"])
    assert why.rows == [("died", ["1", "0"]), ("nobody has said why", ["2", "0"])]
    assert sites.rows[-1] == ("All", ["4", "1 of 4 (25.0%)", "–"])


def test_one_person_is_a_person():
    assert flow_in_words(1, {}) == "Flow of 1 person randomised."


def test_every_time_of_an_interview_has_its_words():
    assert set(TIMED) == set(TIMINGS)


def test_the_cut_is_the_day_of_the_last_thing_recorded_and_before_that_there_is_none(followed, study):
    last = max(event.at for event in followed.events())
    assert data_cut(Derived(followed)) == date.fromisoformat(last[:10])


def test_nothing_recorded_is_nothing_to_report(study):
    with pytest.raises(Refusal, match="nothing recorded yet"):
        data_cut(Derived(study))


def test_where_everybody_was_interviewed_the_diagram_has_no_box_of_others(followed):
    register = followed.folder / "participants.csv"
    head, first, *_ = register.read_text(encoding="utf-8").splitlines()
    register.write_text(f"{head}\n{first}\n", encoding="utf-8")
    section = flow_section(report_of(followed))
    assert "Not interviewed" not in section.pictures[0].picture.on_page
    assert [table.title for table in section.tables] == [
        "Randomised, due and interviewed",
        "By site: interviewed, of those due",
    ]
