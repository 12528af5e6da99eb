"""Answers that ask for the risk protocol: found at import, acted on, on record, and in no dataset."""

import stat

import pytest
from click.testing import CliRunner

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from surveys.cli import cli
from surveys.derived import Derived
from surveys.record import ledger
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused
from surveys.release import release
from surveys.report.risk import risk_page
from surveys.risk import Acknowledgement, acknowledge
from surveys.study import open_study
from tests.surveys.conftest import FORM, ULS8, bring_in, csv_of

BPRS = {f"bprs24_{n}": 1 for n in range(1, 25)}


def at_18_months(**changes):
    return {**FORM, "interview_date": "2016-05-02", **ULS8, **BPRS, **changes}


def risks(study):
    return [(each.participant, each.value, bool(each.acknowledged)) for each in Derived(study).risks]


def brought(study, tmp_path, *forms):
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms), "18m")


def acted(study, **changes):
    told = {"participant": "A0001", "timepoint": "18m", "item": "bprs24_4", "action": "protocol", **changes}
    return acknowledge(study, Derived(study).risks, Acknowledgement(**told))


@pytest.mark.parametrize(
    ("answer", "asks"),
    [(1, False), (2, True), (7, True), (0, False), (-9, False), (None, False), (9, True), ("5?", True)],
)
def test_an_answer_at_the_level_asks_for_the_protocol_and_so_does_one_that_cannot_be_read(
    study, tmp_path, answer, asks
):
    brought(study, tmp_path, at_18_months(bprs24_4=answer))
    assert risks(study) == ([("A0001", str(answer), False)] if asks else [])


def test_a_note_that_tells_the_arm_is_a_safeguards_refusal(study, tmp_path):
    brought(study, tmp_path, at_18_months(bprs24_4=5))
    with pytest.raises(SafeguardRefused):
        acted(study, note="allocated to the intervention arm")
    assert risks(study) == [("A0001", "5", False)]


def test_it_is_no_query_as_it_has_a_page_of_its_own(study, tmp_path):
    brought(study, tmp_path, at_18_months(bprs24_4=5))
    assert "bprs24_4" not in {query.item for query in Derived(study).validation.queries}


def test_a_study_states_its_own_level(study, tmp_path):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "risk: {bprs24_4: {at_least: 4}}\n", encoding="utf-8")
    changed = open_study(study.folder)
    brought(changed, tmp_path, at_18_months(bprs24_4=3), at_18_months(participant_id="A0002", bprs24_4=4))
    assert risks(changed) == [("A0002", "4", False)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("risk: {uls8_99: {at_least: 4}}", "no item `uls8_99`"),
        ("risk: {bprs24_4: {}}", "no condition"),
        ("risk: {bprs24_4: {at_least: 8}}", "no answer to `bprs24_4` is a risk by this"),
    ],
)
def test_a_study_that_speaks_of_risk_must_name_an_item_and_say_when(study, line, said):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(Refusal, match=said):
        open_study(study.folder)


def test_import_makes_a_page_and_asks_until_somebody_acknowledges(study, tmp_path):
    path = csv_of(tmp_path / "returns.csv", at_18_months(bprs24_4=5))

    def run(*words):
        return CliRunner().invoke(cli, [*map(str, words), "--study", str(study.folder)])

    said = run("import", path, "--timepoint", "18m").output
    (page,) = (study.folder / "reports").glob("risk-*.html")
    assert "1 answer asks for the risk protocol" in said
    assert page.name in said
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert "1 answer asks for the risk protocol" in run("status").output
    assert "A0001      18m  bprs24_4         5        waits" in run("risk", "list").output
    done = run("risk", "acknowledge", "A0001", "18m", "bprs24_4", "--action", "known")
    assert done.exit_code == 0
    assert "No answer waits" in run("risk", "list").output
    assert "risk protocol" not in run("status").output
    assert "known by" in run("risk", "list", "--all").output


def test_the_page_says_who_when_what_and_what_to_do(study, tmp_path):
    brought(study, tmp_path, at_18_months(bprs24_4=5))
    page = risk_page(study, Derived(study).risks)
    for words in (
        "SYNTHETIC",
        "A0001",
        "2016-05-02",
        "INT01",
        "suicidality",
        "returns.csv › row 2",
        "risk_protocol",
    ):
        assert words in page


def test_the_page_shows_the_studys_own_protocol_as_text(study, tmp_path):
    path = study.folder / "study.yaml"
    words = "risk_protocol: |\n  Ring the <b>duty</b> clinician.\n\n  Then tell the trial manager.\n"
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")
    page = risk_page(open_study(study.folder), [])
    assert "<p>Ring the &lt;b&gt;duty&lt;/b&gt; clinician.</p>" in page
    assert "<p>Then tell the trial manager.</p>" in page.replace("\n</p>", "</p>")


def test_an_acknowledgement_says_who_and_when_and_is_for_that_answer_only(study, tmp_path):
    brought(study, tmp_path, at_18_months(bprs24_4=5))
    acted(study)
    (answer,) = Derived(study).risks
    assert answer.acknowledged[0].by
    assert answer.acknowledged[0].at == ledger.events(study.folder)[-1].at
    record(study, [Correction("A0001", "18m", "bprs24_4", "5", "6", "keying", "form")])
    assert risks(study) == [("A0001", "6", False)]


def test_an_answer_corrected_below_the_level_waits_no_more(study, tmp_path):
    brought(study, tmp_path, at_18_months(bprs24_4=5))
    record(study, [Correction("A0001", "18m", "bprs24_4", "5", "1", "keying", "form")])
    assert risks(study) == []


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"action": "nothing"}, "unknown_action"),
        ({"action": "other"}, "note_needed"),
        ({"participant": "A0002"}, "no_such_risk"),
        ({"item": "bprs24_5"}, "no_such_risk"),
    ],
)
def test_what_cannot_be_acknowledged_is_refused(study, tmp_path, wrong, rule):
    brought(study, tmp_path, at_18_months(bprs24_4=5))
    with pytest.raises(AnswersWithProblems) as refused:
        acted(study, **wrong)
    assert [problem.rule for problem in refused.value.problems] == [rule]
    assert [event.kind for event in ledger.events(study.folder)] == ["import"]


def test_the_dataset_has_the_answer_and_no_word_of_risk(study, tmp_path):
    brought(study, tmp_path, at_18_months(bprs24_4=5))
    before = release(Derived(study)).receipt["files"]
    assert not [name for name in before if "risk" in name]
    acted(study)
    again = release(Derived(study)).receipt["files"]
    assert again["analysis-long.csv"]["sha256"] == before["analysis-long.csv"]["sha256"]
    header = (
        (study.folder / "releases" / "001" / "analysis-long.csv").read_text(encoding="utf-8").splitlines()[0]
    )
    assert "bprs24_4" in header
    assert "risk" not in header
