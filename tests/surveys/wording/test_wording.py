"""A study's wordings: filled in, printed, and refused with the place where they do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from instruments import load
from instruments.problems import Problem, errors_in
from surveys.calendar.windows import Calendar
from surveys.cli import cli
from surveys.forms import Schedule, instrument_cards, instrument_pdf
from surveys.forms.look import Look
from surveys.forms.sections import NOT_PRINTED
from surveys.forms.skips import when_asked
from surveys.refusals import Refusal
from surveys.study import Study, open_study
from surveys.wording import worded, wording_files
from surveys.wording.file import read_wording, text_to_fill
from surveys.wording.problems import CHECKS, problems_of
from tests.surveys.forms.samples import pages, words, write_study

ITEMS = {f"uls8_{n}": f"licensed words {n}" for n in range(1, 9)}
WHOLE = {
    "instrument": "uls8",
    "version": '"1.0"',
    "language": "en",
    "permission": "licence 123",
    "items": ITEMS,
}


@pytest.fixture
def study(tmp_path: Path) -> Study:
    return open_study(write_study(tmp_path / "trial"))


def write(study: Study, name: str = "uls8.en.yaml", **fields: object) -> Path:
    """A wording's file: WHOLE but for these fields."""
    path = study.folder / "wording" / name
    path.parent.mkdir(exist_ok=True)
    lines = [f"{field}: {value}" for field, value in {**WHOLE, **fields}.items() if value is not None]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def printed(study: Study, **look: object) -> str:
    return words(Schedule(study, study.timepoint("4m"), Calendar(study.file, {}), Look(**look)).pdf())


def problems(path: Path, instrument: str = "uls8") -> list[Problem]:
    return problems_of(read_wording(path), load(instrument))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments])


def test_a_form_has_the_studys_words_and_no_notice_that_they_are_absent(study: Study) -> None:
    before = printed(study).count(NOT_PRINTED)
    write(study)
    after = printed(study)
    assert all(f"{n} licensed words {n}" in after for n in range(1, 9))
    assert after.count(NOT_PRINTED) == before - 1


def test_an_item_can_have_answers_of_its_own(study: Study) -> None:
    own = "{1: Got none, 2: Got one, 3: Got two, 4: Got all}"
    write(study, answers=f"{{uls8_1: {own}}}")
    asked = worded(load("uls8"), wording_files(study), "en")
    assert asked.options(asked.item("uls8_1"))[4] == "Got all"
    assert asked.options(asked.item("uls8_2"))[4] == "Often"
    assert (
        "Got none Got one Got two Got all"
        in pages(instrument_cards(load("uls8"), wordings=wording_files(study)))[0]
    )


def test_skip_rules_say_the_answers_in_the_studys_words(study: Study) -> None:
    gated = load("workbook_use")
    answers = {name: {code: f"answer {code}" for code in scale} for name, scale in gated.scales.items()}
    study = open_study(write_study(study.folder.parent / "all"))
    write(study, "workbook_use.en.yaml", instrument="workbook_use", items="{}", answers=answers)
    asked = worded(study.instruments["workbook_use"], wording_files(study), "en")
    rules = [when_asked(asked, item, {each.id: 1 for each in asked.items}) for item in asked.items]
    assert any("answer 1" in rule for rule in rules)


def test_words_change_the_stamp_of_a_form_and_nothing_that_is_scored(study: Study) -> None:
    before = Schedule(study, study.timepoint("4m"), Calendar(study.file, {})).form.stamp
    write(study)
    assert Schedule(study, study.timepoint("4m"), Calendar(study.file, {})).form.stamp != before
    asked = worded(load("uls8"), wording_files(study), "en")
    assert asked.scores == load("uls8").scores


def test_a_translation_is_printed_from_right_to_left_with_its_language(study: Study) -> None:
    write(study, "uls8.ar.yaml", language="ar", items=dict.fromkeys(ITEMS, "مرحبا بكم"))
    schedule = Schedule(study, study.timepoint("4m"), Calendar(study.file, {}), Look(language="ar"))
    pdf = schedule.pdf()
    assert [each.language for each in schedule.form.sections] == ["ar", "en"]
    assert b"/Lang(ar" in pdf.replace(b" ", b"") or b"/Lang (ar" in pdf
    assert words(pdf).count("This study has no wording of it in the language `ar`.") == 1


def test_a_language_of_which_the_study_has_nothing_is_refused(study: Study) -> None:
    write(study, "uls8.ar.yaml", language="ar")
    with pytest.raises(Refusal, match="no wording in `cy`; expected one of ar, en"):
        printed(study, language="cy")
    with pytest.raises(Refusal, match="no wording in `cy`"):
        instrument_pdf(load("uls8"), look=Look(language="cy"))


def test_letters_without_a_font_are_refused_with_the_font_to_have(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "surveys.forms.scripts.unprintable", lambda words: frozenset(words) & frozenset("中ก")
    )
    path = write(study, items={**ITEMS, "uls8_1": "中ก"})
    with pytest.raises(Refusal) as refused:
        printed(study)
    said = str(refused.value)
    assert str(path) in said
    assert "Noto Sans CJK" in said
    assert "Noto Sans Thai" in said


def test_a_character_of_no_font_is_found() -> None:
    from surveys.forms.paper import unprintable

    assert unprintable("plain é \U00014400") == {"\U00014400"}  # Anatolian


BAD = [
    ("stale_wording", {"version": '"0.9"'}),
    ("not_permitted", {"permission": None}),
    ("not_permitted", {"permission": "…"}),
    ("unknown_item", {"items": {**ITEMS, "uls8_9": "x"}}),
    ("unknown_item", {"not_applicable": {"uls9_1": "x"}}),
    ("unknown_scale", {"answers": "{often: {1: a, 2: b}}"}),
    ("other_codes", {"answers": "{uls8_1: {1: a, 2: b, 3: c, 5: d}}"}),
    ("not_filled_in", {"items": {**ITEMS, "uls8_2": "…"}}),
    ("not_filled_in", {"answers": "{uls8_1: {1: a, 2: b, 3: c, 4: …}}"}),
    ("item_without_words", {"items": {"uls8_1": "licensed words 1"}}),
]


@pytest.mark.parametrize(("rule", "fields"), BAD)
def test_what_does_not_fit_is_said_with_its_line(study: Study, rule: str, fields: dict[str, object]) -> None:
    found = problems(write(study, **fields))
    assert {each.rule for each in found} == {rule}
    assert all(each.where.line for each in found)


def test_a_translation_without_its_answers_says_so(study: Study) -> None:
    path = write(study, "uls8.cy.yaml", language="cy")
    assert {each.rule for each in problems(path)} == {"answers_without_words"}


def test_every_check_is_tried() -> None:
    assert {check.__name__ for check in CHECKS} == {rule for rule, _ in BAD} | {"answers_without_words"}


@pytest.mark.parametrize(("rule", "fields"), BAD)
def test_a_wording_with_an_error_is_not_printed(study: Study, rule: str, fields: dict[str, object]) -> None:
    path = write(study, **fields)
    if errors_in(problems(path)):
        with pytest.raises(Refusal):
            printed(study)
        assert run("check", study.folder).exit_code == 10
    else:
        assert "1 licensed words 1" in printed(study)
        assert run("check", study.folder).exit_code == 0


@pytest.mark.parametrize("name", ["uls8.yaml", "uls8.english.yaml", "phq2.en.yaml", "uls8.de.yaml"])
def test_a_file_under_another_name_is_refused(study: Study, name: str) -> None:
    write(study, name)
    with pytest.raises(Refusal, match=name):
        printed(study, language="de")


def test_a_new_file_is_filled_in_and_checked(study: Study) -> None:
    made = run("wording", "new", "uls8", "en", "--study", study.folder)
    assert made.exit_code == 0, made.output
    path = study.folder / "wording" / "uls8.en.yaml"
    before = run("wording", "check", "--study", study.folder)
    assert before.exit_code == 10
    assert "12 places not filled in yet, the first of them here" in before.output
    path.write_text(path.read_text("utf-8").replace(": …", ": typed"), "utf-8")
    after = run("wording", "check", "--study", study.folder)
    assert after.exit_code == 0, after.output
    assert "uls8           en" in after.output
    assert "typed" in printed(study)


@pytest.mark.parametrize(
    "arguments", [("uls8", "en"), ("uls99", "en"), ("uls8", "English"), ("uls8", "../en")]
)
def test_no_file_is_made_over_another_or_under_an_ill_name(study: Study, arguments: tuple[str, str]) -> None:
    path = write(study)
    kept = path.read_bytes()
    assert run("wording", "new", *arguments, "--study", study.folder).exit_code == 10
    assert path.read_bytes() == kept
    assert list(path.parent.iterdir()) == [path]


def test_a_file_to_fill_in_holds_each_item_and_what_its_licence_asks() -> None:
    text = text_to_fill(load("csq8"), "en")
    assert all(f"  {item.id}: …" in text for item in load("csq8").items)
    assert load("csq8").licence.holder in text
    assert "permission: …" in text
    assert "permission" not in text_to_fill(load("phq9"), "en")


@pytest.mark.parametrize("text", ["#pagebreak()", "$x^2$", "<script>alert(1)</script>", "*bold*", "smile 😀"])
def test_words_of_a_study_are_never_markup(study: Study, text: str) -> None:
    write(study, items=dict.fromkeys(ITEMS, f"'{text}'"))
    (study.folder / "wording/uls8.en.yaml").write_text(
        "\n".join(
            ["instrument: uls8", 'version: "1.0"', "language: en", "permission: mine", "items:"]
            + [f"  {id}: '{text}'" for id in ITEMS]
        )
        + "\n",
        "utf-8",
    )
    assert words(instrument_pdf(load("uls8"), wordings=wording_files(study))).count(text) == 8
