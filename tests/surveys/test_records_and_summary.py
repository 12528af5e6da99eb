"""From rows of records to the published counts of the trial: extracted, imported, scored, and told by arm from outside."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner, Result

from surveys.cli import cli
from tests.surveys.conftest import everything_in

STUDY = """
title: Records of a trial (synthetic)
synthetic: true
id_pattern: "R[0-9]{4}"
sites: {R: The only team}
timepoints:
  - {id: 12m, label: 12 months, months: 12, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [acute_care, peer_meetings]}
"""
JOINED = date(2014, 3, 12)
INTERVENTION, CONTROL = 221, 220
IDS = [f"R{number:04}" for number in range(1, INTERVENTION + CONTROL + 1)]
ARMS = dict.fromkeys(IDS[:INTERVENTION], "intervention") | dict.fromkeys(IDS[INTERVENTION:], "control")


def written(path: Path, head: str, *rows: tuple[Any, ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head.split(","), *rows])
    return path


def ran(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words])


def done(*words: object) -> Result:
    result = ran(*words)
    assert result.exit_code == 0, result.output
    return result


def day(number: int) -> date:
    return JOINED + timedelta(days=number)


def episodes() -> list[tuple[Any, ...]]:
    """Built to what is published: 64 of 218 readmitted in one arm, 83 of 216 in the other. SYNTHETIC."""
    rows: list[tuple[Any, ...]] = []
    for people, readmitted, unknown in ((IDS[:INTERVENTION], 64, 3), (IDS[INTERVENTION:], 83, 4)):
        for place, id in enumerate(people):
            if place < readmitted:
                first = 1 + place * 4
                rows.append((id, day(first), day(first + 20), day(400)))
                rows.append((id, day(first + 10), day(first + 40), day(400)))
            else:
                last = 100 if place < readmitted + unknown else 365
                rows.append((id, "", "", day(last)))
    return rows


def meetings() -> list[tuple[Any, ...]]:
    """Built to what is published: 160 of 221 attended at least 3, 65 of 198 all ten. SYNTHETIC."""
    rows: list[tuple[Any, ...]] = []
    for place, id in enumerate(IDS[:INTERVENTION]):
        complete = place < 198
        attended = 10 if place < 65 else 3 + place % 7 if place < 137 else place % 3 if complete else 4
        rows += [(id, day(7 * n), 1, int(complete)) for n in range(attended)]
        if attended < 10:
            rows.append((id, day(7 * attended), 0, int(complete)))
    return rows


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records") / "study"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    people = [(id, "R", JOINED, "active", "") for id in IDS]
    written(folder / "participants.csv", "id,site,randomised,status,status_date", *people)
    return folder


@pytest.fixture(scope="module")
def outside(study: Path) -> Path:
    """A folder beside the study, with rows of records and the allocation; the study has taken the records in."""
    folder = study.parent / "outside"
    folder.mkdir()
    written(folder / "episodes.csv", "participant_id,began,ended,read_until", *episodes())
    written(folder / "meetings.csv", "participant_id,held,attended,complete", *meetings())
    written(folder / "arms.csv", "participant_id,arm", *ARMS.items())
    for name, instrument in (("episodes", "acute_care"), ("meetings", "peer_meetings")):
        out = folder / f"{instrument}.csv"
        done("records", folder / f"{name}.csv", "--instrument", instrument, "--out", out, "--study", study)
        done("import", out, "--timepoint", "12m", "--study", study)
    return folder


def test_the_summary_reproduces_the_published_counts(study: Path, outside: Path) -> None:
    before = everything_in(study)
    out = outside / "summary.csv"
    told = done("summary", "--arms", outside / "arms.csv", "--out", out, "--study", study)
    lines = {tuple(line.split()[1:3]): " ".join(line.split()[3:]) for line in told.stdout.splitlines()}
    assert lines["ac_readmission", "intervention"] == "64/218 (29.4%)"
    assert lines["ac_readmission", "control"] == "83/216 (38.4%)"
    assert lines["pm_at_least3", "intervention"] == "160/221 (72.4%)"
    assert lines["pm_all10", "intervention"] == "65/198 (32.8%)"
    assert lines["pm_all10", "control"] == "0/0"
    assert "shows the allocation" in told.stderr
    assert everything_in(study) == before
    table = pl.read_csv(out).filter(pl.col("score") == "ac_readmission", pl.col("arm") == "control")
    assert table.select("randomised", "known", "yes").row(0) == (220, 216, 83)


def test_days_and_time_are_described_and_days_in_two_services_are_one(study: Path, outside: Path) -> None:
    frame = pl.read_csv(outside / "acute_care.csv")
    first = frame.filter(pl.col("participant_id") == IDS[0]).row(0, named=True)
    assert first == {
        "participant_id": IDS[0],
        "ac_covered": 365,
        "ac_episodes": 1,
        "ac_readmitted": 1,
        "ac_time": 1,
        "ac_days": 40,
    }
    told = done(
        "summary", "--arms", outside / "arms.csv", "--out", outside / "x.csv", "--study", study
    ).stdout
    (line,) = [each for each in told.splitlines() if "ac_days_in" in each and "control" in each]
    assert line.endswith("n 216")


def test_whoever_died_or_withdrew_from_everything_is_known_until_then(study: Path, tmp_path: Path) -> None:
    copy = tmp_path / "study"
    copy.mkdir()
    (copy / "study.yaml").write_text(STUDY, encoding="utf-8")
    people = [
        ("R0001", "R", JOINED, "died", day(50)),
        ("R0002", "R", JOINED, "withdrew_all", day(60)),
        ("R0003", "R", JOINED, "withdrew_interviews", day(70)),
        ("R0004", "R", JOINED, "active", ""),
    ]
    written(copy / "participants.csv", "id,site,randomised,status,status_date", *people)
    rows = [("R0001", "", ""), ("R0002", day(30), ""), ("R0002", day(80), ""), ("R0003", "", "")]
    file = written(tmp_path / "rows.csv", "participant_id,began,ended", *rows)
    out = tmp_path / "out.csv"
    told = done(
        "records", file, "--instrument", "acute_care", "--until", day(900), "--out", out, "--study", copy
    )
    found = {row["participant_id"]: row for row in pl.read_csv(out).rows(named=True)}
    assert [(row["ac_covered"], row["ac_readmitted"], row["ac_time"]) for row in found.values()] == [
        (50, -3, 50),
        (60, 1, 30),
        (365, 0, 365),
    ]
    assert "has no row of them: 1 person of the register." in told.stderr
    assert "1 person has an episode without an end before a later one" in told.stderr


REFUSED = [
    ("acute_care", "participant_id,began,ended", ("R9999", day(1), ""), "an id that is not in the register"),
    ("acute_care", "participant_id,began,ended", ("R0001", day(9), day(8)), "ends before it begins"),
    ("acute_care", "participant_id,began,ended", ("R0001", "", day(8)), "or never began"),
    ("acute_care", "participant_id,began,ended", ("R0001", day(366), ""), "begins after records were read"),
    ("acute_care", "participant_id,began,ended", ("R0001", "March", ""), "a date such as 2015-03-31"),
    ("acute_care", "participant_id,began", ("R0001", day(9)), "no column `ended`"),
    (
        "acute_care",
        "participant_id,began,ended,read_until",
        ("R0001", "", "", day(-3)),
        "end before the year begins",
    ),
    (
        "peer_meetings",
        "participant_id,held,attended,complete",
        ("R0001", day(9), "perhaps", 1),
        "yes, no, 1, 0",
    ),
    (
        "peer_meetings",
        "participant_id,held,attended,complete",
        ("R0001", day(9), "", 1),
        "not whether it was attended",
    ),
    (
        "peer_meetings",
        "participant_id,held,attended,complete",
        ("R0001", day(9), 1, ""),
        "not whether the record",
    ),
    ("peer_meetings", "participant_id,held,attended,complete", ("R0001", "", 1, 1), "attended, and no date"),
]


@pytest.mark.parametrize(("instrument", "head", "row", "said"), REFUSED, ids=[each[3] for each in REFUSED])
def test_rows_that_cannot_be_are_refused_with_their_place(
    instrument: str, head: str, row: tuple[Any, ...], said: str, study: Path, tmp_path: Path
) -> None:
    file, out = written(tmp_path / "rows.csv", head, row), tmp_path / "out.csv"
    until = ("--until", day(365)) if "read_until" not in head else ()
    refused = ran("records", file, "--instrument", instrument, "--out", out, "--study", study, *until)
    assert refused.exit_code == 12
    assert said in refused.stderr
    assert not out.exists()


def test_a_year_without_a_beginning_is_refused(study: Path, tmp_path: Path) -> None:
    file = written(tmp_path / "rows.csv", "participant_id,began,ended", ("R0001", day(3), ""))
    until = ("--since", "discharged", "--until", day(365), "--out", tmp_path / "o.csv")
    refused = ran("records", file, "--instrument", "acute_care", *until, "--study", study)
    assert "no date `discharged` in the register" in refused.stderr
    assert "fill it in there" in refused.stderr


def test_records_without_an_end_are_refused(study: Path, tmp_path: Path) -> None:
    file = written(tmp_path / "rows.csv", "participant_id,began,ended", ("R0001", day(3), ""))
    refused = ran(
        "records", file, "--instrument", "acute_care", "--out", tmp_path / "o.csv", "--study", study
    )
    assert "no date until which records were read" in refused.stderr
    assert "--until DATE" in refused.stderr


def test_a_day_of_two_meetings_or_an_eleventh_is_refused(study: Path, tmp_path: Path) -> None:
    head = "participant_id,held,attended,complete"
    for rows, said in (
        ([("R0001", day(3), 1, 1)] * 2, "the same day a second time"),
        ([("R0001", day(n), 1, 1) for n in range(11)], "11 meetings attended, of 10"),
    ):
        file = written(tmp_path / "rows.csv", head, *rows)
        refused = ran(
            "records", file, "--instrument", "peer_meetings", "--out", tmp_path / "o.csv", "--study", study
        )
        assert said in refused.stderr


def test_the_allocation_stays_out_of_the_study(study: Path, outside: Path) -> None:
    inside = written(study / "arms.csv", "participant_id,arm", *ARMS.items())
    refused = ran("summary", "--arms", inside, "--out", outside / "s.csv", "--study", study)
    inside.unlink()
    assert refused.exit_code == 13
    assert "holds no allocation" in refused.stderr
    refused = ran(
        "summary", "--arms", outside / "arms.csv", "--out", study / "reports" / "s.csv", "--study", study
    )
    assert refused.exit_code == 13
    assert not (study / "reports" / "s.csv").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda rows: rows[1:], "1 person of the register without a row"),
        (lambda rows: [*rows, rows[0]], "stands in another row too"),
        (lambda rows: [*rows, ("R9999", "control")], "an id that is not in the register"),
        (lambda rows: [(rows[0][0], ""), *rows[1:]], "no arm"),
    ],
)
def test_an_allocation_is_of_everybody_once(
    change: Any, said: str, study: Path, outside: Path, tmp_path: Path
) -> None:
    arms = written(tmp_path / "arms.csv", "participant_id,arm", *change(list(ARMS.items())))
    refused = ran("summary", "--arms", arms, "--out", tmp_path / "s.csv", "--study", study)
    assert refused.exit_code == 12
    assert said in refused.stderr


def test_an_allocation_names_its_column(study: Path, tmp_path: Path) -> None:
    arms = written(tmp_path / "arms.csv", "participant_id,group", *ARMS.items())
    refused = ran("summary", "--arms", arms, "--out", tmp_path / "s.csv", "--study", study)
    assert "no column `arm`" in refused.stderr
