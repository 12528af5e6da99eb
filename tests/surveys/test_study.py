import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.refusals import Refusal
from surveys.study import interview, open_study
from tests.surveys.conftest import STUDY


def rules_of(error) -> list[str]:
    return [problem.rule for problem in error.value.problems]


def refused(tmp_path, text: str) -> list[str]:
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as error:
        open_study(tmp_path)
    return rules_of(error)


def test_a_folder_without_study_yaml_is_no_study(tmp_path):
    with pytest.raises(Refusal, match=r"no study\.yaml here"):
        open_study(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("uls8, eq5d3l", "uls9, eq5d3l", "unknown_instrument"),
        ("uls8, eq5d3l", "uls8, uls8", "repeated_instrument"),
        ("id: 18m", "id: 4m", "repeated_timepoint"),
        ("optimum: [-14, 14]", "optimum: [-40, 14]", "window_order"),
        ('"[AB][0-9]{4}"', '"[AB"', "id_pattern"),
        ("synthetic: true", "synthetic: maybe", "wrong_kind"),
        ("title:", "titel:", "missing_field"),
        ("synthetic: true", "synthetic: true\nbaseline: 0m", "unknown_timepoint"),
    ],
)
def test_each_fault_of_a_study_file_is_found(tmp_path, old, new, rule):
    assert rule in refused(tmp_path, STUDY.replace(old, new, 1))


def test_a_study_states_the_reasons_it_cannot_do_without(tmp_path):
    reasons = "missing_reasons: [{code: -9, label: Refused, reason: refused}]\n"
    assert refused(tmp_path, STUDY + reasons) == ["no_not_applicable", "no_under_query"]


POLICY = """
missing_policies:
  uls8_total: {allow: 2, fill: person_mean, not_applicable: as_missing, rounding: none, source: analysis plan, confidence: verified}
"""


def test_a_study_may_state_its_own_missing_item_policy(tmp_path):
    (tmp_path / "study.yaml").write_text(STUDY + POLICY, encoding="utf-8")
    study = open_study(tmp_path)
    assert study.instruments["uls8"].score("uls8_total").missing.allow == 2
    assert study.instruments["bprs24"].score("bprs24_total").missing.allow == 0


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("uls8_total", "uls8_totl", "unknown_score"),
        ("fill: person_mean", "fill: none", "allowance_without_fill"),
        ("allow: 2", "allow: 8", "allows_every_item_missing"),
    ],
)
def test_a_study_policy_is_checked_like_a_definitions(tmp_path, old, new, rule):
    assert rule in refused(tmp_path, STUDY + POLICY.replace(old, new))


@pytest.mark.parametrize(
    ("score", "policy", "rule"),
    [
        (
            "eq5d3l_index",
            "allow: 1, fill: person_mean, not_applicable: as_missing, rounding: none",
            "fill_unfit_for_rule",
        ),
        (
            "eq5d3l_health",
            "allow: 0, fill: none, not_applicable: as_missing, rounding: half_up",
            "rounding_of_parts",
        ),
    ],
)
def test_a_study_policy_cannot_make_a_rule_do_what_it_cannot(tmp_path, score, policy, rule):
    text = f"missing_policies:\n  {score}: {{{policy}, source: plan, confidence: verified}}\n"
    assert refused(tmp_path, STUDY + text) == [rule]


REASONS = """
missing_reasons:
  - {code: -9, label: Refused, reason: refused}
  - {code: -7, label: Not applicable, reason: not_applicable, counts_as: not_applicable}
  - {code: -4, label: Query, reason: under_query}
  - {code: OTHER, label: Other, reason: other}
"""


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("99", "missing_code_is_an_answer"),
        ("-9", "repeated_missing_code"),
        ("0", "missing_code_is_an_answer"),
    ],
)
def test_a_studys_own_missing_code_means_one_thing(tmp_path, code, rule):
    assert rule in refused(tmp_path, STUDY + REASONS.replace("OTHER", code))


@pytest.mark.parametrize("id", ["site", "uls8_1", "interviewed", "interviewer"])
def test_a_name_is_one_column(tmp_path, id):
    from surveys.new_instrument import definition_to_start_from

    (tmp_path / "instruments").mkdir()
    text = definition_to_start_from("sws4").replace("sws4_4", id)
    (tmp_path / "instruments" / "sws4.yaml").write_text(text, encoding="utf-8")
    assert "name_used_twice" in refused(tmp_path, STUDY.replace("[uls8, bprs24]", "[sws4, bprs24]"))


def test_a_definition_with_an_unknown_rule_is_found_when_the_study_is_opened(tmp_path):
    from surveys.new_instrument import definition_to_start_from

    (tmp_path / "instruments").mkdir()
    text = definition_to_start_from("sws4").replace("rule: sum ", "rule: summ ")
    (tmp_path / "instruments" / "sws4.yaml").write_text(text, encoding="utf-8")
    assert refused(tmp_path, STUDY.replace("[uls8, bprs24]", "[sws4, bprs24]")) == ["unknown_rule"]


def test_a_fault_of_a_studys_own_definition_is_told_once_where_it_stands(tmp_path):
    from surveys.new_instrument import definition_to_start_from

    (tmp_path / "instruments").mkdir()
    text = definition_to_start_from("sws4") + "junk: 1\n"
    (tmp_path / "instruments" / "sws4.yaml").write_text(text, encoding="utf-8")
    twice = STUDY.replace("[uls8, bprs24]", "[sws4, bprs24]").replace("uls8, eq5d3l", "sws4, eq5d3l")
    assert twice.count("sws4") == 2
    (tmp_path / "study.yaml").write_text(twice, encoding="utf-8")
    with pytest.raises(Refusal) as error:
        open_study(tmp_path)
    (problem,) = error.value.problems
    assert problem.where.file.endswith("sws4.yaml")
    assert problem.where.line == text.count("\n")
    said = CliRunner().invoke(cli, ["check", str(tmp_path)])
    assert "1 problem in 2 files" in said.stderr


def test_an_instrument_of_the_study_folder_is_used_before_the_librarys(tmp_path):
    from surveys.new_instrument import definition_to_start_from

    (tmp_path / "instruments").mkdir()
    (tmp_path / "instruments" / "sws4.yaml").write_text(definition_to_start_from("sws4"), encoding="utf-8")
    (tmp_path / "study.yaml").write_text(STUDY.replace("[uls8, bprs24]", "[sws4, bprs24]"), encoding="utf-8")
    assert open_study(tmp_path).instruments["sws4"].title.startswith("Sleep Worry")


def test_the_interviews_own_fields_are_a_definition_like_any_other():
    assert [item.id for item in interview().items] == [
        "interview_date",
        "interviewer",
        "interview_mode",
        "mask_broken",
    ]
