"""Scores made again: who has another, by how much, in which band, and what brought it about."""

import json
from datetime import UTC, datetime

import polars as pl
import pytest
from click.testing import CliRunner

from instruments.loader import library_folder
from surveys.answers.correcting import record
from surveys.answers.corrections import Correction, Withdrawal
from surveys.cli import cli
from surveys.derived import Derived
from surveys.importing import examine, take
from surveys.record.audit import audit
from surveys.record.rebuild import rebuild
from surveys.rescored import rescore
from surveys.score_changes import change_in_words, changes
from surveys.scored import SCORES
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, form

THEN, NOW = datetime(2026, 3, 1, 9, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def scored(study, tmp_path):
    """Two people, scored on 1 March."""
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(participant_id="A0002", wb_read=1)))
    rescore(Derived(study), THEN)
    return study


def again(study):
    """The scores made anew on 2 March, by a study opened anew."""
    return rescore(Derived(open_study(study.folder)), NOW)


def told(study):
    return [change_in_words(row) for row in again(study).changed.iter_rows(named=True)]


def correct(study, item, old, new, participant="A0001"):
    return record(study, [Correction(participant, "4m", item, old, new, "keying", "form")])


def test_the_first_scores_have_none_to_be_compared_with(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    found = rescore(Derived(study), THEN)
    assert (found.before, found.listed, found.kept, found.changed.height) == (False, None, None, 0)


def test_nothing_changes_where_nothing_was_done(scored):
    found = again(scored)
    assert (found.before, found.since, found.listed, found.kept) == (True, THEN.isoformat(), None, None)
    assert len(list((scored.folder / "reports").glob("*.csv"))) == 1


def test_a_correction_changes_that_person_s_score_by_so_much(scored):
    event = correct(scored, "uls8_1", "2", "4")
    assert told(scored) == [f"A0001 4m uls8_total: 18 to 20 (+2); uls8_1 corrected ({event.id[:12]})"]


def test_a_score_that_goes_into_another_band_comes_first_and_says_so(scored):
    first = correct(scored, "uls8_1", "2", "4")
    event = correct(scored, "wb_plans", "1", "0")
    assert told(scored) == [
        f"A0001 4m wb_use: 2 (Read and made written plans) to 1 (Read) (-1); wb_plans corrected ({event.id[:12]})",
        f"A0001 4m uls8_total: 18 to 20 (+2); uls8_1 corrected ({first.id[:12]})",
    ]
    assert pl.read_csv(scored.folder / "reports" / "scores.csv").height == 8


def test_a_gate_is_among_what_a_score_rests_on(scored):
    event = correct(scored, "wb_read", "2", "0")
    assert told(scored) == [
        f"A0001 4m wb_use: 2 (Read and made written plans) to none (contradicts gate); wb_read corrected ({event.id[:12]})"
    ]


def test_a_refusal_takes_a_score_away_and_its_undoing_brings_it_back(scored):
    correct(scored, "uls8_1", "2", "-9")
    assert [line.partition(";")[0] for line in told(scored)] == [
        "A0001 4m uls8_total: 18 to none (too many missing)"
    ]
    correct(scored, "uls8_1", "-9", "2")
    assert [line.partition(";")[0] for line in told(scored)] == [
        "A0001 4m uls8_total: none (too many missing) to 18"
    ]


def test_a_count_beside_a_score_may_change_alone(scored):
    correct(scored, "uls8_1", "2", "-9")
    rescore(Derived(scored), THEN)
    event = correct(scored, "uls8_2", "2", "-9")
    assert told(scored) == [
        "A0001 4m uls8_total: none (too many missing), as before; counts or reason beside it are others; "
        f"uls8_2 corrected ({event.id[:12]})"
    ]


def test_another_reason_for_a_missing_answer_changes_nothing(scored):
    correct(scored, "uls8_1", "2", "-9")
    rescore(Derived(scored), THEN)
    correct(scored, "uls8_1", "-9", "-8")
    assert told(scored) == []


def test_a_new_return_gives_scores_to_those_in_it_alone(scored, tmp_path):
    bring_in(scored, csv_of(tmp_path / "more.csv", form(participant_id="B0002")))
    assert told(scored) == [
        f"B0002 4m {score}: none to {value}; more.csv › row 2 came in"
        for score, value in [
            ("eq5d3l_health", "80"),
            ("eq5d3l_index", "1"),
            ("uls8_total", "18"),
            ("wb_use", "2 (Read and made written plans)"),
        ]
    ]


def test_a_file_in_place_of_another_says_what_came_and_what_is_used_no_more(scored, tmp_path):
    path = csv_of(tmp_path / "better.csv", form(uls8_1=1), form(participant_id="A0002", wb_read=1))
    take(scored, [examine(scored, scored.timepoint("4m"), path, {}, replaces="returns.csv")])
    assert told(scored) == [
        "A0001 4m uls8_total: 18 to 17 (-1); better.csv › row 2 came in; returns.csv › row 2 is used no more"
    ]


def test_a_row_taken_out_takes_its_scores_with_it(scored):
    record(scored, [], [Withdrawal("4m", "returns.csv", "", 3, "A0002", "other_person", "form")])
    lines = told(scored)
    assert len(lines) == 4
    assert lines[2] == "A0002 4m uls8_total: 18 to none; returns.csv › row 3 is used no more"


def define(study, old, new, name="uls8"):
    """The study's own definition of an instrument, with a change; without the examples, which it would make wrong."""
    folder = study.folder / "instruments"
    folder.mkdir(exist_ok=True)
    if not (folder / f"{name}.yaml").exists():
        text = (library_folder() / f"{name}.yaml").read_text(encoding="utf-8")
        (folder / f"{name}.yaml").write_text(text[: text.index("\nexamples:") + 1], encoding="utf-8")
    text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
    assert old in text
    (folder / f"{name}.yaml").write_text(text.replace(old, new), encoding="utf-8")


def test_a_definition_s_change_is_named_with_both_versions(scored):
    define(scored, 'version: "1.0"', 'version: "1.1"')
    define(scored, "reversed: [uls8_3, uls8_6]", "reversed: [uls8_3]")
    assert told(scored) == [
        f"{who} 4m uls8_total: 18 to 17 (-1); its definition changed, uls8 1.0 to uls8 1.1"
        for who in ("A0001", "A0002")
    ]


def test_a_definition_that_keeps_its_version_is_found_out(scored):
    define(scored, "reversed: [uls8_3, uls8_6]", "reversed: [uls8_3]")
    assert told(scored)[0].endswith("its definition changed, still uls8 1.0")


def test_another_source_or_label_or_meaning_of_change_explains_no_change(scored):
    define(scored, "label: Loneliness, total", "label: Loneliness in all")
    define(scored, "source: ", "source: our own reading of ")
    meaning = "change: {important: {by: 3, source: an invented paper, confidence: unverified}}"
    define(scored, "    range: [8, 32]", f"    {meaning}\n    range: [8, 32]")
    event = correct(scored, "uls8_1", "2", "4")
    assert told(scored) == [f"A0001 4m uls8_total: 18 to 20 (+2); uls8_1 corrected ({event.id[:12]})"]


def test_a_version_alone_changes_no_score(scored):
    define(scored, 'version: "1.0"', 'version: "1.1"')
    assert told(scored) == []


def test_bands_drawn_anew_move_people_without_a_change_of_score(scored):
    define(scored, "2: Read and made written plans", "2: Read and planned", "workbook_use")
    assert told(scored)[0] == (
        "A0001 4m wb_use: 2 (Read and made written plans) to 2 (Read and planned); "
        "its definition changed, still workbook_use 1.0"
    )
    assert again(scored).changed.height == 0


def test_a_score_declared_before_or_now_alone_says_so(scored):
    define(scored, "id: uls8_total", "id: uls8_sum")
    lines = sorted(told(scored))
    assert lines[0] == "A0001 4m uls8_sum: none to 18; the score was not declared before"
    assert lines[1] == "A0001 4m uls8_total: 18 to none; the score is not declared any more"


def test_a_score_that_may_be_shown_no_more_is_in_no_list_of_changes(scored):
    define(
        scored, "kind: number, limits: [0, 100]", "kind: number, limits: [0, 100], flags: [unmasks]", "eq5d3l"
    )
    correct(scored, "eq5d3l_vas", "80", "81")
    assert told(scored) == []


def test_another_version_of_the_toolkit_is_named_where_nothing_else_explains_a_change(scored):
    pretend(scored, "18.0", "17.0", tool="followup-surveys 0.0.1")
    assert "; followup-surveys 0.0.1 to followup-surveys " in told(scored)[0]


def test_what_nothing_explains_is_not_known(scored):
    pretend(scored, "18.0", "17.0")
    assert told(scored)[0] == "A0001 4m uls8_total: 17 to 18 (+1); not known"


def pretend(study, old, new, **made):
    """The earlier scores were others."""
    import hashlib

    path = study.folder / "reports" / "scores.csv"
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))
    said = json.loads((path.parent / "scores.json").read_bytes())
    said |= {"scores": hashlib.sha256(path.read_bytes()).hexdigest(), **made}
    (path.parent / "scores.json").write_text(json.dumps(said), encoding="utf-8")


@pytest.mark.parametrize(
    "content", [None, b"", b"[]", b"{}", b'{"scores": 1, "at": "", "tool": "", "heads": 3}']
)
def test_earlier_scores_of_an_unknown_day_are_compared_all_the_same(scored, content):
    path = scored.folder / "reports" / "scores.json"
    path.unlink() if content is None else path.write_bytes(content)
    correct(scored, "uls8_1", "2", "4")
    found = again(scored)
    assert (found.before, found.since) == (True, "")
    assert [change_in_words(row) for row in found.changed.iter_rows(named=True)] == [
        "A0001 4m uls8_total: 18 to 20 (+2)"
    ]


@pytest.mark.parametrize("content", [b"\n", b"a,b\n1,2\n", b"participant,value\nA0001,many\n", b"\xff\xfe"])
def test_a_file_that_is_no_table_of_scores_is_kept_and_not_compared(scored, content):
    (scored.folder / "reports" / "scores.csv").write_bytes(content)
    found = again(scored)
    assert (found.before, found.changed.height) == (False, 0)
    assert found.kept.read_bytes() == content


def test_scores_before_are_kept_each_under_a_name_of_its_own(scored):
    before = (scored.folder / "reports" / "scores.csv").read_bytes()
    correct(scored, "uls8_1", "2", "4")
    first = again(scored)
    correct(scored, "uls8_1", "4", "3")
    second = again(scored)
    assert first.kept.name.startswith("scores-2026-03-01-")
    assert second.kept.name.startswith("scores-2026-03-02-")
    assert first.kept.read_bytes() == before
    assert first.listed != second.listed
    assert first.listed.is_file()


def test_the_list_of_changes_holds_what_is_told_and_both_versions(scored):
    correct(scored, "wb_plans", "1", "0")
    (row,) = pl.read_csv(again(scored).listed).iter_rows(named=True)
    assert (row["participant"], row["timepoint"], row["score"], row["change"]) == (
        "A0001",
        "4m",
        "wb_use",
        "changed",
    )
    assert (row["instrument_before"], row["instrument_after"]) == ("workbook_use 1.0", "workbook_use 1.0")
    assert (row["value_before"], row["value_after"], row["difference"]) == (2, 1, -1)
    assert (row["band_before"], row["band_after"], row["crossed"]) == (
        "Read and made written plans",
        "Read",
        True,
    )


def test_rebuild_and_audit_find_everything_as_it_was(scored):
    correct(scored, "uls8_1", "2", "4")
    again(scored)
    assert [(each.what, each.differ, each.cannot) for each in rebuild(scored)] == [
        ("reports/scores.csv", (), "")
    ]
    assert audit(scored, []).sources == 1


def test_files_that_no_definition_reads_any_more_do_not_stop_the_scoring(scored, tmp_path):
    path = csv_of(
        tmp_path / "better.csv", form(uls8_9=1, uls8_1=4), form(participant_id="A0002", wb_read=1, uls8_9=1)
    )
    take(scored, [examine(scored, scored.timepoint("4m"), path, {}, replaces="returns.csv")])
    define(
        scored, "  - {id: uls8_8,", "  - {id: uls8_9, label: invented, scale: frequency}\n  - {id: uls8_8,"
    )
    assert told(scored) == [
        "A0001 4m uls8_total: 18 to 20 (+2); files that were in use then cannot be read by the definitions of now"
    ]


def test_a_redacted_file_is_said_to_have_taken_scores_with_it(scored):
    record(scored, [], [Withdrawal("4m", "returns.csv", "", 0, "", "other_file", "form")])
    words = ("redact", "--file", "returns.csv", "--reason", "names", "--study", str(scored.folder))
    said = CliRunner().invoke(cli, words)
    assert said.exit_code == 0, said.stderr
    assert "; a file was redacted (" in told(scored)[0]


def score(study):
    return CliRunner().invoke(cli, ["score", "--study", str(study.folder)])


def test_the_command_says_that_there_is_nothing_to_compare_with(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    assert "No earlier scores to compare with." in score(study).stderr


def test_the_command_says_that_nothing_changed(scored):
    assert "Nothing changed since the scores of 2026-03-01 09:00 UTC." in score(scored).stderr


def test_the_command_tells_of_one_person_s_one_change(scored):
    event = correct(scored, "uls8_1", "2", "4")
    said = score(scored)
    assert "1 person has other scores:" in said.stderr
    assert said.stdout.endswith(f"A0001 4m uls8_total: 18 to 20 (+2); uls8_1 corrected ({event.id[:12]})\n")


def test_the_command_says_where_what_was_no_table_of_scores_is_kept(scored):
    (scored.folder / "reports" / "scores.csv").write_bytes(b"a,b\n1,2\n")
    said = score(scored).stderr
    assert (
        "reports/scores.csv was changed since it was made on 2026-03-01.\nWhat stood there is kept: " in said
    )


def test_the_command_tells_the_first_changes_and_how_many_more(study, tmp_path):
    people = [form(participant_id=f"A{n:04}") for n in range(1, 20)]
    with (study.folder / "participants.csv").open("a", encoding="utf-8") as register:
        register.writelines(f"A{n:04},A,2014-10-31,active,\n" for n in range(3, 20))
    study = open_study(study.folder)
    bring_in(study, csv_of(tmp_path / "returns.csv", *people))
    rescore(Derived(study), THEN)
    for each in people[:15]:
        correct(study, "uls8_1", "2", "4", each["participant_id"])
    (study.folder / "reports" / "scores.json").unlink()
    said = score(study)
    assert "Since the scores before, 15 people have other scores:" in said.stderr
    assert (
        "4m   uls8_total                15         0         0                0               0"
        in said.stdout
    )
    assert "A0012 4m uls8_total: 18 to 20 (+2)\n… and 3 more.\n" in said.stdout
    assert "A0013" not in said.stdout


def row(**changes):
    plain = {"participant": "A0001", "timepoint": "4m", "instrument": "uls8 1.0", "score": "uls8_total"}
    counts = {"value": 18.0, "answered": 8, "missing": 0, "na": 0, "prorated": False, "raw": 18.0}
    return {**plain, **counts, "band": None, "why": None, **changes}


def table(*rows):
    return pl.DataFrame(list(rows), schema=SCORES)


def test_every_change_of_anything_in_a_table_is_a_change_and_nothing_else_is():
    for name, value in row(
        value=17.0, answered=7, missing=1, na=1, prorated=True, raw=1.0, band="x", why="y"
    ).items():
        if row()[name] != value:
            assert changes(table(row()), table(row(**{name: value}))).height == 1, name
    assert changes(table(row()), table(row())).height == 0


def test_scores_that_somebody_changed_are_kept_and_not_compared_with(scored):
    path = scored.folder / "reports" / "scores.csv"
    path.write_bytes(path.read_bytes().replace(b"18.0", b"17.0"))
    edited = path.read_bytes()
    said = score(scored).stderr
    assert (
        "No earlier scores to compare with: reports/scores.csv was changed since it was made on 2026-03-01."
        in said
    )
    (kept,) = path.parent.glob("scores-*.csv")
    assert f"What stood there is kept: {kept}" in said
    assert kept.read_bytes() == edited
    assert path.read_bytes() != edited


def test_scores_that_are_gone_are_said_to_be_gone(scored):
    (scored.folder / "reports" / "scores.csv").unlink()
    said = score(scored).stderr
    assert "No earlier scores to compare with: reports/scores.csv is gone, made on 2026-03-01." in said
    assert "Nothing changed since" in score(scored).stderr


def test_a_run_that_was_stopped_before_its_last_file_leaves_nothing_amiss(scored):
    earlier = (scored.folder / "reports" / "scores.json").read_bytes()
    correct(scored, "uls8_1", "2", "4")
    again(scored)
    (scored.folder / "reports" / "scores.json").write_bytes(earlier)
    found = again(scored)
    assert (found.before, found.why_not, found.changed.height) == (True, "", 0)
