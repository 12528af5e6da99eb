"""Which words of a study's own files tell who is in which arm, and which only speak of the trial."""

import pytest
from click.testing import CliRunner

from instruments.loader import definitions_in, library_folder
from surveys.cli import cli
from surveys.new_study import new_study, templates
from surveys.study import StudyFile, open_study
from surveys.telling_words import is_named_for_an_arm, tells_who
from tests.surveys.conftest import STUDY

FILE = StudyFile.model_construct(
    id_pattern="[A-F][0-9]{4}",
    interviewers={"INT01": (), "INT03": ()},
    sites={"A": "Crisis team A", "B": "North team", "NW": "North West"},
)
ARMS_NAMES = [
    *(
        "Control",
        "TAU",
        "Intervention site",
        "the control team",
        "North team (intervention)",
        "Team 2 - control",
    ),
    *("arm1", "control_2", "INT-CONTROL", "tau1", "usual-care", "Arm A", "Site of the control group"),
]
SERVICES = [
    *(
        "Early intervention team",
        "Crisis intervention",
        "Home treatment team",
        "Treatment centre",
        "Control room",
    ),
    *("INT01", "4 months", "Infection control unit", "Armagh", "army", "Taunton"),
]
TELL = [
    "A0001 is in the intervention",
    "A0001 arm 1",
    "Allocated to control: A0001, A0002",
    "INT03 interviews the control group",
    "Crisis team A is an intervention site",
    "Team A has the intervention arm",
    "Intervention sites: A, NW",
]
SPEAK_OF_THE_TRIAL = [
    "Peer-supported self-management trial",
    "The intervention is ten meetings with a peer support worker",
    "Both arms had the workbook; A0001 is what an id looks like",
    "INT03 must never learn the allocation",
    "Crisis team A offers crisis intervention",
    "Those allocated to the control group got the workbook by post",
    "Early intervention teams A and B took part",
    "A control group of 220 people had usual care",
]


@pytest.mark.parametrize("name", ARMS_NAMES)
def test_a_name_of_an_arm_is_known(name):
    assert is_named_for_an_arm(name)


@pytest.mark.parametrize("name", SERVICES)
def test_a_name_of_a_service_is_none_of_an_arm(name):
    assert not is_named_for_an_arm(name)


@pytest.mark.parametrize("words", TELL)
def test_a_sentence_with_somebody_and_the_arm_tells(words):
    assert tells_who(FILE, f"Something before. {words}")


@pytest.mark.parametrize("words", SPEAK_OF_THE_TRIAL)
def test_a_sentence_about_the_trial_tells_nobody(words):
    assert not tells_who(FILE, words)


SAID = "A0001 is in the control group"
PLANTED = {
    "the title": ("title: A small study", f"title: {SAID}", 2),
    "a note": ("synthetic: true", f"synthetic: true\nnotes: [first, {SAID}]", 4),
    "a site's label": ("B: South team", "B: South team (intervention)", 5),
    "a timepoint's label": ("label: 4 months", "label: 4 months of the control arm", 7),
    "a protocol": ("synthetic: true", f'synthetic: true\nrisk_protocol: "Ring. {SAID}"', 4),
    "an interviewer": ("synthetic: true", "synthetic: true\ninterviewers:\n  arm1: [A]", 5),
    "a note for people": ("synthetic: true", f"synthetic: true # {SAID}", 3),
}


def told(study):
    """The lines that `surveys check` and `surveys release` name, each of one problem."""
    checked = CliRunner().invoke(cli, ["check", str(study.folder)])
    released = CliRunner().invoke(cli, ["release", "--study", str(study.folder)])
    assert checked.exit_code == 10
    assert released.exit_code != 0
    assert not (study.folder / "releases").exists()
    assert "A0001" not in checked.stderr + released.stderr
    return checked.stderr + checked.stdout, released.stderr


@pytest.mark.parametrize(("old", "new", "line"), PLANTED.values(), ids=PLANTED)
def test_what_tells_an_arm_in_a_study_file_is_refused_with_its_line(study, old, new, line):
    path = study.folder / "study.yaml"
    path.write_text(STUDY.replace(old, new), encoding="utf-8")
    for said in told(study):
        assert f"study.yaml:{line}:" in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: outgoing", "label: the arm they are allocated to control"),
        ("notes:", f"notes:\n  - {SAID}."),
        ("id: uls8", f"id: uls8 # {SAID}"),
    ],
    ids=["a question", "a note", "a note for people"],
)
def test_what_tells_an_arm_in_an_own_definition_is_refused(study, old, new):
    text = definitions_in(library_folder())["uls8"].read_text(encoding="utf-8")
    (study.folder / "instruments").mkdir()
    (study.folder / "instruments" / "uls8.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert new in text.replace(old, new, 1)
    told(study)


@pytest.mark.parametrize("template", templates())
def test_no_template_and_no_definition_of_the_library_tells_an_arm(tmp_path, template):
    made = new_study(tmp_path / "study", template, None, people="synthetic")
    (made.folder / "instruments").mkdir(exist_ok=True)
    for id, path in definitions_in(library_folder()).items():
        (made.folder / "instruments" / f"{id}.yaml").write_bytes(path.read_bytes())
    assert open_study(made.folder).title
