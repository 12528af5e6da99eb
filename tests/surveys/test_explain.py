"""How a score came about: every answer to the cell it stood in, what was corrected, and every number to the score."""

import json
import shutil
from pathlib import Path

import polars as pl
import pyreadstat
import pytest
from click.testing import CliRunner

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction, Withdrawal
from surveys.cli import cli
from surveys.derived import Derived
from surveys.explained import explain
from surveys.record.ledger import events
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused
from surveys.report.explanation.as_json import explanation_as_dict
from surveys.report.explanation.terminal import explanation_lines, table
from surveys.study import open_study
from tests.surveys.conftest import ULS8, bring_in, csv_of, form, xlsx_of
from tests.surveys.small_store import STUDY, new_store, row

MFS = Path(__file__).parents[1] / "instruments" / "mfs.yaml"
EDQ = MFS.with_name("edq.yaml")


def told(study, score, participant="A0001", timepoint="4m"):
    return "\n".join(explanation_lines(explain(study, participant, timepoint, score)))


def correct(study, item, old, new, **more):
    said = {"reason": "keying", "source": "form", **more}
    return record(study, [Correction("A0001", "4m", item, old, new, **said)])


def test_a_workbook_s_cells_are_named_by_their_address(study, tmp_path):
    bring_in(
        study, xlsx_of(tmp_path / "returns.xlsx", form(), form(participant_id="A0002"), sheet="Follow-up")
    )
    found = explain(study, "A0002", "4m", "uls8_total")
    origins = [each.address for (came,) in found.answers.values() for each in came.origins]
    assert origins == [f"{letter}3" for letter in "FGHIJKLM"]
    (place,) = [each.place for each in found.forms]
    assert place == ("returns.xlsx", "Follow-up", 3)


def test_a_table_of_what_entered_and_every_number(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3=1)))
    lines = told(study, "uls8_total").splitlines()
    assert lines[:2] == [
        "SYNTHETIC DATA. This person does not exist.",
        "A0001 at 4m: uls8_total, Loneliness, total",
    ]
    assert lines[6].split() == ["uls8_3", "outgoing", "1", "Never", "4", "reversed:", "5", "-", "1"]
    numbers = [line.split()[-1] for line in lines if line.startswith(("  Sum of", "  Score "))]
    assert numbers == ["19", "19"]
    assert "  8 answered, 0 missing, 0 not applicable, of 8" in lines
    assert "  5. Add up the 8 answers." in lines
    assert max(map(len, lines)) <= 100


def test_what_an_item_is_about_is_cut_short_where_a_table_would_be_too_wide(study, tmp_path):
    head = ("item", "about", "answer", "how")
    rows = [("uls8_1", "a" * 40, "b" * 40, "the mean of those present, rounded")]
    cut = list(table([head, *rows], ()))
    assert max(map(len, cut)) == 98
    assert f"{'a' * 17}…" in cut[1]
    assert f"{'b' * 31}…" in cut[1]
    assert list(table([head, ("uls8_1", "short", "", "")], ())) == ["  item    about", "  uls8_1  short"]


def test_a_study_of_people_who_exist_does_not_say_that_they_do_not(study, tmp_path):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("synthetic: true", "synthetic: false"), "utf-8")
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    assert told(open_study(study.folder), "uls8_total").startswith("A0001 at 4m: uls8_total")


def test_where_it_came_from_says_file_hash_and_event(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    (event,) = events(study.folder)
    sha256 = event.body["files"][0]["sha256"]
    said = " ".join(told(study, "uls8_total").split())
    assert f"returns.csv › row 2; imported {event.at[:10]}" in said
    assert f"({event.id[:12]}); SHA-256 {sha256[:12]}" in said


def test_a_column_under_another_name_is_named(study, tmp_path):
    from surveys.importing import examine, take

    changed = form()
    changed["lonely"] = changed.pop("uls8_1")
    path = csv_of(tmp_path / "returns.csv", changed)
    take(study, [examine(study, study.timepoint("4m"), path, {"uls8_1": "lonely"})])
    (line,) = [line for line in told(study, "uls8_total").splitlines() if line.startswith("  uls8_1")]
    assert line.split()[3] == "lonely"


def test_an_answer_from_an_spss_file_is_named_by_its_variable(study, tmp_path):
    keyed = {name: [float(value) if name in ULS8 else str(value)] for name, value in form().items()}
    pyreadstat.write_sav(pl.DataFrame(keyed), tmp_path / "returns.sav")
    bring_in(study, tmp_path / "returns.sav")
    lines = told(study, "uls8_total").splitlines()
    assert lines[3].split()[:3] == ["item", "about", "stood"]
    (line,) = [line for line in lines if line.startswith("  uls8_3")]
    assert line.split()[:3] == ["uls8_3", "outgoing", "uls8_3"]


def test_levels_of_health_are_not_added_up_on_the_way_to_an_index(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(eq5d3l_pain=2)))
    found = explanation_as_dict(explain(study, "A0001", "4m", "eq5d3l_index"))
    words = [number["words"] for number in found["account"]["numbers"]]
    assert words[-1] == "Score"
    assert not [each for each in words if each.startswith("Sum")]


def test_a_correction_on_the_way_is_told_and_marked(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_1="Jane Canary")))
    before = told(study, "uls8_total")
    assert "(text)  no answer to this item          nothing stands for it" in before
    assert "No score: an answer is none that the definition knows" in before
    event = correct(study, "uls8_1", "Jane Canary", "3")
    said = " ".join(told(study, "uls8_total").split())
    assert "uls8_1* companionship lacking 3 Sometimes 3" in said
    assert (
        f"uls8_1 corrected {event.at[:10]} by {event.by} ({event.id[:12]}) from (text) to `3`: keyed" in said
    )
    assert "Canary" not in before + said


def test_nothing_written_is_in_the_json_either(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_1="Jane Canary")))
    correct(study, "uls8_1", "Jane Canary", "3", note="Jane said so")
    found = explanation_as_dict(explain(study, "A0001", "4m", "uls8_total"))
    assert "Jane" not in json.dumps(found)
    (answer,) = found["answers"]["uls8_1"]["forms"]
    assert (answer["code"], answer["answer"]) == ("3", "Sometimes")
    assert (answer["cells"][0]["stood"], answer["corrections"][0]["from"]) == ("(text)", "(text)")


def test_json_holds_everything_that_is_told(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_read=0, wb_plans=None)))
    found = explanation_as_dict(explain(study, "A0001", "4m", "wb_use"))
    assert found["account"]["numbers"][-1] == {"words": "Score", "value": 0.0}
    assert [
        (each["id"], each["state"], each["enters"], each["how"]) for each in found["account"]["inputs"]
    ] == [
        ("wb_read", "answered", 0.0, ""),
        ("wb_plans", "not_applicable", 0, "the answer printed lowest"),
    ]
    assert found["plan"]["inputs"][1]["asked_if"] == {"at_least": 1, "item": "wb_read"}
    assert found["plan"]["facts"].keys() == {"key", "missing_rule", "bands"}
    assert found["forms"][0].keys() == {"file", "sheet", "row", "sha256", "event", "at", "by"}


def test_an_answer_against_its_gate_says_so(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_read=0, wb_plans=1)))
    said = told(study, "wb_use")
    assert any(line.split()[-5:] == ["Yes", "not", "to", "be", "asked"] for line in said.splitlines())
    assert "No score: there is an answer to a question that was not to be asked" in said


def test_a_missing_answer_says_its_reason(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_2=-9)))
    said = told(study, "uls8_total")
    (line,) = [line for line in said.splitlines() if line.startswith("  uls8_2")]
    assert line.split()[-6:] == ["-9", "Refused", "nothing", "stands", "for", "it"]
    assert "No score: more answers are missing than the rule allows" in said


def own(folder, definition, instrument):
    """A study of one invented instrument."""
    study = new_store(folder / "study")
    shutil.copy(definition, study.folder / "instruments")
    text = STUDY.replace("[sws4]", f"[{instrument}]")
    (study.folder / "study.yaml").write_text(text, encoding="utf-8")
    return open_study(study.folder)


MFS_FORM = {f"mfs_{n}": 2 for n in range(1, 7)} | {"mfs_minutes": 10}


def mfs(tmp_path, **changes):
    study = own(tmp_path, MFS, "mfs")
    about = {"participant_id": "A0001", "interview_date": "2015-03-02"}
    bring_in(study, csv_of(tmp_path / "returns.csv", {**about, **MFS_FORM, **changes}))
    return study


def test_a_score_made_from_scores_tells_those_first(tmp_path):
    said = told(mfs(tmp_path, mfs_1=0, mfs_2=2, mfs_3=0, mfs_4=-9), "mfs_percent")
    lines = said.splitlines()
    (first,) = [place for place, line in enumerate(lines) if line.startswith("First mfs_sum, ")]
    then = lines.index("Then mfs_percent")
    assert first < then
    assert "the mean of those present, rounded" in said
    assert "  Mean of what is present, as a whole number; it stands for 1 absent          2" in lines
    assert lines[then + 3].split()[-5:] == ["7", "the", "score", "above", "7"]
    assert "  First mfs_sum:" in lines


def test_a_score_made_from_scores_nests_in_json(tmp_path):
    found = explanation_as_dict(explain(mfs(tmp_path), "A0001", "4m", "mfs_both"))
    parts = [each["made_before"] for each in found["account"]["inputs"]]
    assert [part["numbers"][-1]["words"] for part in parts] == ["Score", "Score"]
    assert parts[1]["inputs"][0]["made_before"]["inputs"][0]["how"].startswith("recoded from")
    assert found["plan"]["made_before"][1]["made_before"][0]["inputs"][0]["recoded"]["1"] == 10


def test_a_score_without_its_part_says_that_there_is_none(tmp_path):
    said = told(mfs(tmp_path, mfs_1=-9, mfs_2=-9, mfs_3=-9), "mfs_percent")
    assert "none  the score above  nothing stands for it" in said


def test_a_question_that_decides_whether_another_is_asked_is_in_the_table(tmp_path):
    study = own(tmp_path, EDQ, "edq")
    about = {"participant_id": "A0001", "interview_date": "2015-03-02"}
    answers = {f"edq_{n}": 1 for n in range(1, 7)} | {"edq_5": None, "edq_hours": 7.5, "edq_note": None}
    bring_in(study, csv_of(tmp_path / "returns.csv", {**about, **answers}))
    said = told(study, "edq_weekly")
    assert "decides if edq_6 is asked" in said
    assert "7.5  a number" in said


def test_few_answered_and_an_open_query_are_reasons_too(tmp_path):
    study = own(tmp_path, EDQ, "edq")
    about = {"participant_id": "A0001", "interview_date": "2015-03-02"}
    answers = {f"edq_{n}": None for n in range(1, 7)} | {
        "edq_1": 0,
        "edq_4": 99,
        "edq_hours": -4,
        "edq_note": None,
    }
    bring_in(study, csv_of(tmp_path / "returns.csv", {**about, **answers}))
    said = told(study, "edq_excluded")
    assert "No score: fewer than 2 are answered" in said
    assert said.count("does not apply\n") == 2
    assert "No score: a data query about an answer is open" in told(study, "edq_slept")


def test_of_two_forms_that_differ_each_is_shown_and_none_chosen(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(uls8_3=1)))
    said = told(study, "uls8_total")
    assert "No score: forms of this person differ, and none of them is chosen" in said
    assert [line.split()[-1] for line in said.splitlines() if line.startswith("  uls8_3")] == ["2", "3"]
    found = explanation_as_dict(explain(study, "A0001", "4m", "uls8_total"))
    assert found["account"] == {"score": None, "why": "forms_differ"}
    assert [each["row"] for each in found["forms"]] == [2, 3]


def test_an_answer_that_could_unmask_is_not_shown_where_forms_differ_in_it(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_meetings=3), form(wb_meetings=9)))
    said = told(study, "wb_use")
    assert "They differ in an answer that could tell in which arm somebody is, and is not shown." in said
    assert "wb_meetings" not in said


def test_a_row_that_was_taken_out_is_not_where_it_came_from(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(uls8_3=1)))
    record(study, [], [Withdrawal("4m", "returns.csv", "", 3, "A0001", "repeated", "form")])
    assert [each.place[2] for each in explain(study, "A0001", "4m", "uls8_total").forms] == [2]


def keyed_twice(tmp_path, **second):
    study = new_store(tmp_path / "study")
    first = csv_of(tmp_path / "first.csv", row(), row("A0002"))
    other = csv_of(tmp_path / "second.csv", row("A0002"), row(**second))
    words = (
        "compare",
        str(first),
        str(other),
        "--timepoint",
        "4m",
        "--keyers",
        "AB,CD",
        "--study",
        str(study.folder),
    )
    assert CliRunner().invoke(cli, words).exit_code in (0, 12)
    return study


def test_both_entries_of_one_form_are_told(tmp_path):
    found = explain(keyed_twice(tmp_path), "A0001", "4m", "sws4_total")
    assert [(each.place[0], each.keyer) for each in found.forms] == [
        ("first.csv", "AB"),
        ("second.csv", "CD"),
    ]
    assert explanation_as_dict(found)["forms"][1]["keyer"] == "CD"
    assert "second.csv › row 3, keyed by CD; imported" in "\n".join(explanation_lines(found))


def test_two_entries_that_differ_are_claims_until_somebody_decides(tmp_path):
    study = keyed_twice(tmp_path, sws4_1=2)
    assert "claimed: `1`, `2`" in told(study, "sws4_total")
    answers = explain(study, "A0001", "4m", "sws4_total").answers["sws4_1"]
    assert [each.stood for came in answers for each in came.origins] == ["1", "2"]
    (path,) = (study.folder / "reports").glob("adjudication-*.xlsx")
    fill(path, **{"Final": 2, "Source": "form", "Decided by": "EF"})
    done = CliRunner().invoke(cli, ["compare", "--adjudicated", str(path), "--study", str(study.folder)])
    assert done.exit_code == 0, done.stderr
    assert "sws4_1 two entries decided " in told(study, "sws4_total")


def fill(path, **cells):
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheet = book["Differences"]
    header = next(r for r in sheet.iter_rows() if any(cell.value == "Final" for cell in r))
    for cell in header:
        if cell.value in cells:
            sheet.cell(header[0].row + 1, cell.column, cells[cell.value])
    book.save(path)


def test_two_keyers_who_agree_too_little_have_no_score_to_be_explained(tmp_path):
    study = keyed_twice(tmp_path, sws4_1=2, sws4_2=1)
    text = (study.folder / "study.yaml").read_text(encoding="utf-8")
    (study.folder / "study.yaml").write_text(f"{text}double_entry: {{agreement: 0.99}}\n", encoding="utf-8")
    with pytest.raises(AnswersWithProblems, match="two keyers agree"):
        explain(open_study(study.folder), "A0002", "4m", "sws4_total")


@pytest.mark.parametrize(
    ("participant", "timepoint", "score", "said"),
    [
        ("A0001", "4n", "uls8_total", "no timepoint `4n`"),
        ("A0001", "4m", "uls8_totl", "did you mean `uls8_total`?"),
        ("A0001", "18m", "eq5d3l_index", "no score of that name is made then"),
        ("A001", "4m", "uls8_total", "did you mean `A0001`?"),
        ("Jane", "4m", "uls8_total", "the ids are in the register"),
        ("A0002", "4m", "uls8_total", "no form of uls8 came back"),
        ("A0001", "18m", "uls8_total", "surveys audit A0001 tells what came back of this person"),
    ],
)
def test_what_is_not_there_is_said_with_what_may_be_meant(
    study, tmp_path, participant, timepoint, score, said
):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    with pytest.raises(Refusal, match=said.replace("?", r"\?")):
        explain(study, participant, timepoint, score)


def test_a_score_that_could_give_the_allocation_away_is_not_explained(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_meetings=9)))
    with pytest.raises(SafeguardRefused, match="could tell in which arm"):
        explain(study, "A0001", "4m", "wb_met3")


def test_every_score_of_everybody_is_explained_as_it_was_scored(trial):
    """Whatever came back: each score's account ends with the number that `surveys score` has."""
    study = open_study(trial[0])
    for found in Derived(study).scored[::5]:
        for form_of in found.frame.head(3).iter_rows(named=True):
            for plan in found.plans:
                if plan.score.startswith("wb_met"):
                    continue
                account = explain(study, form_of["participant"], found.timepoint, plan.score).account
                score, why = (account.result.score, account.result.why) if account else (None, "forms_differ")
                assert (score, why or None) == (form_of[plan.score], form_of[f"{plan.score}_why"])


def test_the_command_and_its_json(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    words = ["explain", "A0001", "4m", "uls8_total", "--study", str(study.folder)]
    said = CliRunner().invoke(cli, words)
    assert said.stdout.startswith("SYNTHETIC DATA.")
    assert "Next: surveys audit A0001 4m ITEM" in said.stderr
    assert json.loads(CliRunner().invoke(cli, [*words, "--json"]).stdout)["account"]["score"] == 18


def test_an_instrument_s_plan_is_a_sentence_a_step():
    said = CliRunner().invoke(cli, ["instruments", "plan", "lsns6"]).stdout
    assert said.startswith("lsns6 1.0: Lubben Social Network Scale")
    assert said.count("higher is better\n  1. Take ") == 3
    one = CliRunner().invoke(cli, ["instruments", "plan", "lsns6", "lsns6_family", "--json"])
    assert [each["score"] for each in json.loads(one.stdout)] == ["lsns6_family"]
    wrong = CliRunner().invoke(cli, ["instruments", "plan", "lsns6", "lsns6_famly"])
    assert "did you mean `lsns6_family`?" in wrong.stderr


def test_a_plan_is_as_the_study_has_it(study):
    text = (study.folder / "study.yaml").read_text(encoding="utf-8")
    policy = "{allow: 2, fill: person_mean, not_applicable: as_missing, rounding: none, source: ours, confidence: verified}"
    (study.folder / "study.yaml").write_text(
        f"{text}missing_policies: {{uls8_total: {policy}}}\n", encoding="utf-8"
    )
    words = ["instruments", "plan", "uls8", "--study", str(study.folder)]
    assert "more than 2 of 8 are missing" in CliRunner().invoke(cli, words).stdout
    words[2] = "lsns6"
    assert "Add up the 6 answers." in CliRunner().invoke(cli, words).stdout
