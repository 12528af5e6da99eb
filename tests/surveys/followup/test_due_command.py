"""`surveys due`: who is on the list, in what order, why, and what is refused."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from surveys.cli import cli


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words))


def people_in(done: Result) -> list[str]:
    """The first words of the rows of the tables, in order."""
    return [line.split()[0] for line in done.stdout.splitlines() if line.startswith(("  A0", "  B0"))]


def test_the_list_is_in_order_of_urgency(place):
    done = run("due")
    assert done.exit_code == 0, done.output
    assert people_in(done)[:4] == ["A0002", "A0001", "A0003", "B0001"]
    headings = [line for line in done.stdout.splitlines() if line and not line.startswith(" ")]
    assert headings == [
        "SYNTHETIC DATA. These people do not exist.",
        "A small study",
        "Monday 2 March 2015, and ahead to Monday 16 March 2015: every site and interviewer",
        "Overdue, still permitted: 1",
        "Best days end soon: 1",
        "Open: 1",
        "Opens soon: 1",
        "Missed: say why: 1",
    ]


@pytest.mark.parametrize(
    ("choice", "people"),
    [
        (
            ("--within", "0d"),
            ["A0002", "A0001", "A0003"],
        ),  # B0001 opens on 11 March; best days of A0001 go on
        (("--within", "1w"), ["A0002", "A0001", "A0003"]),
        (("--within", "2w"), ["A0002", "A0001", "A0003", "B0001"]),
        (("--site", "B"), ["B0001"]),
        (("--interviewer", "R1"), ["A0002", "A0001"]),
        (("--interviewer", "R2"), ["A0003", "B0001"]),  # the only one at site B
        (("--on", "2016-12-31"), []),
        (("--on", "2014-12-01"), ["A0004"]),  # overdue until 27 December, and A0002 opens in January
    ],
)
def test_a_choice_leaves_whom_it_is_about(place, choice, people):
    done = run("due", *choice)
    assert people_in(done)[: len(people)] == people
    assert ("Nobody is due." in done.stdout) == (not people)


def test_each_step_to_a_due_date_is_said(place):
    done = run("due", "--why", "A0001")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[:7] == [
        "A0001 4m: its window is open",
        "  Fri 31 Oct 2014  randomised",
        "  Sat 28 Feb 2015  4 months later; the month has no day 31, so the last day of that month (`last_day`)",
        "  Mon 2 Mar 2015  that is a Saturday: to the next working day",
        "  Mon 2 Mar 2015  due",
        "  best Sat 14 Feb 2015 to Sat 14 Mar 2015",
        "  permitted Sat 31 Jan 2015 to Sat 25 Apr 2015",
    ]


def test_a_status_says_what_it_stops(place):
    said = run("due", "--why", "A0005").stdout
    assert "A0005 4m: not to be asked for, by the person's status" in said
    assert "status died since Thu 15 Jan 2015: died: nobody asks for an interview" in said


def test_a_status_that_has_not_begun_is_not_said_of_an_earlier_day(place):
    said = run("due", "--why", "A0005", "--on", "2015-01-14").stdout
    assert "died" not in said
    assert "A0005 4m: its window opens later" in said


def test_a_bad_appointment_is_said_of_everybody_who_is_listed_however_far_it_is(place):
    run("contact", "A0001", "--mode", "phone", "--outcome", "appointment", "--for", "2015-05-05 14:00")
    assert "A0001 4m, appointment 2015-05-05 14:00: outside the permitted window" in run("due").stdout


def test_of_many_who_wait_the_terminal_names_the_first_and_a_file_all(place):
    many = "".join(f"A1{number:03},A,2014-07-01,active,,R1\n" for number in range(40))  # missed in December
    with (place / "participants.csv").open("a", encoding="utf-8") as register:
        register.write(many)
    (line,) = (line for line in run("due").stdout.splitlines() if "A1005" in line)
    assert (line.count("A1"), line.endswith(" …")) == (29, True)  # after A0004
    run("due", "--out", "list.html")
    assert (place / "list.html").read_text(encoding="utf-8").count("<li>A1") == 40


def test_who_is_gone_from_the_register_is_named(place):
    run("register", "record")
    text = (place / "participants.csv").read_text(encoding="utf-8")
    gone = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("B0001"))
    (place / "participants.csv").write_text(gone, encoding="utf-8")
    assert "Gone from the register: 1\n  B0001" in run("due").stdout
    assert "B0001" in run("due", "--site", "B").stdout
    assert "B0001" not in run("due", "--site", "A").stdout
    for suffix in (".html", ".pdf"):
        assert run("due", "--out", f"list{suffix}").exit_code == 0
    assert b"Gone from the register" in (place / "list.html").read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--site", "C"), 10, "one that study.yaml does not have\n  hint: there is: A, B"),
        (("--interviewer", "R3"), 10, "hint: "),
        (("--why", "A9999"), 13, "`A9999` is not in the register"),
        (("--on", "9999-12-31"), 2, "`9999-12-31` is not a day"),
        (("--on", "2 March"), 2, "`2 March` is not a day such as 2015-03-02"),
        (("--within", "soon"), 2, "`soon` is no number of days, such as 14d, or weeks, such as 2w"),
        (("--out", "list.docx"), 2, "--out ends in one of .xlsx, .csv, .pdf, .html, .ics"),
    ],
)
def test_what_cannot_be_listed_is_refused(place, words, code, said):
    done = run("due", *words)
    assert done.exit_code == code
    assert said in done.output


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".html", ".pdf"])
def test_each_kind_of_list_is_written_alike_twice(place, suffix):
    for name in ("one", "two"):
        done = run("due", "--out", f"{name}{suffix}")
        assert done.exit_code == 0, done.output
        assert f"Wrote {name}{suffix}. To interview: 4." in done.stderr
    assert (place / f"one{suffix}").read_bytes() == (place / f"two{suffix}").read_bytes()


def test_a_list_that_may_have_been_written_in_is_not_replaced(place):
    assert run("due", "--out", "list.xlsx").exit_code == 0
    again = run("due", "--out", "list.xlsx")
    assert (again.exit_code, "a file of that name" in again.output) == (10, True)
    assert run("due", "--out", "page.html").exit_code == run("due", "--out", "page.html").exit_code == 0


def test_each_interviewer_has_a_calendar(place):
    done = run("due", "--out", "calendars/work.ics")
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in (place / "calendars").iterdir()) == ["work-R1.ics", "work-R2.ics"]
    empty = run("due", "--on", "2013-03-02", "--out", "early/work.ics")
    assert "Without one, as there is nothing to put into it: R1, R2." in empty.stderr
    assert "Nobody has anything to put into a calendar." in empty.stderr
    assert not (place / "early").exists()
