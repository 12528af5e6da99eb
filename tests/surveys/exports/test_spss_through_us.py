"""A file that PSPP made with all that SPSS says of variables, read by us and written again, as PSPP and R haven see both.

No value and no missing reason changes. What is another is said: the width of a number, which is ours; ranges that begin
anywhere, of which the codes that occur are declared; and labels and missing codes of texts, times and amounts of money.
"""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from surveys.derived import Derived
from surveys.release import release
from tests.programs import find, need_r_package
from tests.programs import run as run_program
from tests.surveys.conftest import EQ5D, bring_in
from tests.surveys.test_commands import run

HERE = Path(__file__).parent
LONG = "長い話 " * 30 + "х" * 100 + " end"
ROWS = (
    f"A0001;1;2;3;4;1;2;3;4;1;1;1;5;0.125;02.03.2015;02-MAR-2015 14:30:15.75;14:30:15.25;12.5;J;{LONG};.;.",
    'A0002;-9;2;-8;4;.;2;3;4;97;-9;0;-5;-0.5;.;.;.;.;X;Zoë said "no";.;.',
    "A0003;1;2;-6;4;1;2;3;4;99;-6;-9;.;3.333;29.02.2016;29-FEB-2016 00:00:00;00:00:01;1;N; ;.;.",
)
HELD = [
    "who",
    "uls8_1",
    "uls8_2",
    "uls8_3",
    "uls8_4",
    "uls8_5",
    "uls8_6",
    "uls8_7",
    "uls8_8",
    "discrete",
    "ranged",
    "more",
    "low",
    "score",
    "visited",
    "blank",
    "never",
]
"""Variables of which all is kept."""
OUT = {"sav": "sav", "zsav": "zsav", "por": "sav"}
Seen = dict[str, list[list[str]]]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The files of PSPP, and ours of each, with what was said of it."""
    folder = tmp_path_factory.mktemp("through")
    find("pspp")
    shutil.copy(HERE / "everything.sps", folder)
    (folder / "answers.txt").write_text("\n".join((*ROWS, "")), encoding="utf-8")
    run_program("pspp", "everything.sps", folder=folder)
    said = {}
    for suffix, ours in OUT.items():
        out = folder / f"ours-{suffix}.{ours}"
        done = run("score", folder / f"everything.{suffix}", "--instrument", "uls8", "--out", out)
        assert done.exit_code == 0, done.stderr
        said[suffix] = done.stderr
    return folder, said


def by_pspp(folder: Path, file: str) -> tuple[dict[str, dict[str, str]], Seen, dict[str, list[str]]]:
    """Variables with what is said of each, (value, label) by variable, and cells by variable; names in lower case."""
    get = "IMPORT" if file.endswith(".por") else "GET"
    (folder / "read.sps").write_text(
        f"{get} FILE='{file}'.\nDISPLAY DICTIONARY.\n"
        "SAVE TRANSLATE /OUTFILE='data.csv' /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=VALUES /TEXTOPTIONS DECIMAL=DOT.\n"
    )
    run_program("pspp", "read.sps", "-o", "said.csv", "-O", "format=csv", folder=folder)
    tables = {}
    for block in (folder / "said.csv").read_text("utf-8").split("Table: ")[1:]:
        title, _, body = block.partition("\n")
        tables[title] = [row for row in csv.reader(io.StringIO(body)) if row]
    head, *rows = tables["Variables"]
    variables = {row[0].lower(): dict(zip(head, row, strict=True)) for row in rows}
    labels: Seen = {}
    label_of = {said["Label"] or name: name for name, said in variables.items()}
    at = ""
    for first, code, label in (row for row in tables["Value Labels"][1:] if len(row) == 3):
        at = label_of.get(first, first.lower()) if first else at
        labels.setdefault(at, []).append([code.removesuffix("[a]"), label])
    with (folder / "data.csv").open(encoding="utf-8", newline="") as file_:
        names, *cells = list(csv.reader(file_))
    return (
        variables,
        labels,
        {name.lower(): [row[n].strip() for row in cells] for n, name in enumerate(names)},
    )


@pytest.mark.parametrize("suffix", OUT)
def test_pspp_finds_every_value_label_measure_and_missing_code_again(made, suffix):
    folder, _ = made
    before, labels, cells = by_pspp(folder, f"everything.{suffix}")
    after, labels_after, cells_after = by_pspp(folder, f"ours-{suffix}.{OUT[suffix]}")
    assert set(before) <= set(after)
    for name in HELD:
        assert _numbers(cells_after[name], suffix) == _numbers(cells[name], suffix), name
        assert after[name]["Label"] == before[name]["Label"] or not before[name]["Label"], name
        if suffix != "por":  # it does not say
            assert after[name]["Measurement Level"] == before[name]["Measurement Level"], name
        assert _decimals(after[name]) == _decimals(before[name]), name
        if name != "low":
            assert after[name]["Missing Values"] == before[name]["Missing Values"], name
        kept = [each for each in labels_after.get(name, []) if each[1] != "declared missing"]
        assert kept == sorted(labels.get(name, []), key=lambda each: float(each[0])), name
    assert (before["low"]["Missing Values"], after["low"]["Missing Values"]) == ("LOWEST THRU -1", "-5")


def _numbers(cells: list[str], suffix: str) -> list[object]:
    """The cells; those of a `.por`, whose numbers are to the base of 30, to the fifteen digits that they hold."""
    if suffix != "por" or not any(cell.count(".") == 1 for cell in cells):
        return list(cells)
    return [f"{float(cell):.15g}" if cell else cell for cell in cells]


def _decimals(said: dict[str, str]) -> str:
    """The kind of a variable by its format: text, a day, or a number with so many decimals."""
    kind = said["Print Format"]
    return "day" if "DATE" in kind else "text" if kind.startswith("A") else kind.partition(".")[2]


@pytest.mark.parametrize("suffix", ["sav", "zsav"])
def test_pspp_finds_what_has_another_kind_with_us_by_the_same_words(made, suffix):
    folder, said = made
    cells = by_pspp(folder, f"ours-{suffix}.{suffix}")[2]
    assert cells["moment"] == ["2015-03-02 14:30:15", "", "2016-02-29 00:00:00"]
    assert cells["clock"] == ["14:30:15", "", "00:00:01"]
    assert [float(cell) for cell in cells["money"] if cell] == [12.5, 1]
    assert cells["letter"] == ["J", "X", "N"]
    assert cells["said"] == [LONG, 'Zoë said "no"', ""]
    assert "letter: the file's labels for text or parts of numbers are not carried over" in said[suffix]
    assert (
        "letter: words that the file declares missing, in 1 cell: read as the words that they are"
        in said[suffix]
    )
    for column in ("moment", "clock"):
        assert f"column {column}: 1 time with parts of a second: read to the second" in said[suffix]


def by_haven(folder: Path, file: str) -> dict[str, Seen]:
    """Kind of statement → column → what is said."""
    said: dict[str, Seen] = {}
    for line in run_program("Rscript", str(HERE / "haven.R"), str(folder / file), folder=folder).split(
        "\x1e"
    )[:-1]:
        kind, name, *words = line.split("\x1f")
        said.setdefault(kind, {}).setdefault(name, []).append(words)
    return said


@pytest.mark.parametrize("suffix", ["sav", "zsav"])
def test_r_haven_finds_every_value_label_and_missing_code_again(made, suffix):
    folder, _ = made
    find("Rscript")
    need_r_package("haven", folder)
    before, after = by_haven(folder, f"everything.{suffix}"), by_haven(folder, f"ours-{suffix}.{suffix}")
    for name in HELD:
        assert after["cell"][name] == before["cell"][name], name
        assert before["label"][name] in ([["", ""]], after["label"][name]), name
        kept = [each for each in after.get("value", {}).get(name, []) if each[1] != "declared missing"]
        assert sorted(kept) == sorted(before.get("value", {}).get(name, [])), name
        for kind in ("na_range", "na_values") if name != "low" else ():
            assert after.get(kind, {}).get(name) == before.get(kind, {}).get(name), name


def test_answers_imported_into_a_study_are_released_as_they_were_with_the_definitions_words(study, tmp_path):
    items = {"participant_id": "A0001", "interview_date": "2015-03-02", **EQ5D}
    head = " ".join(
        f"{name} (A10)" if isinstance(value, str) else f"{name} (F3.0)" for name, value in items.items()
    )
    uls8 = ["2", "-9", "3", "-8", "4", ".", "1", "2"]
    (tmp_path / "answers.txt").write_text(";".join([*map(str, items.values()), *uls8]) + "\n")
    (tmp_path / "make.sps").write_text(
        f'DATA LIST LIST (";") NOTABLE FILE="answers.txt" /{head} uls8_1 TO uls8_8 (F2.0).\n'
        'VALUE LABELS uls8_1 TO uls8_8 1 "never" 2 "rarely" 3 "sometimes" 4 "often" -9 "refused".\n'
        'MISSING VALUES uls8_1 TO uls8_8 (-9 THRU -4).\nSAVE OUTFILE="site.zsav" /ZCOMPRESSED.\n'
    )
    find("pspp")
    run_program("pspp", "make.sps", folder=tmp_path)
    bring_in(study, tmp_path / "site.zsav")
    made = release(Derived(study)).folder
    shutil.copy(next(made.glob("*long*.zsav")), tmp_path / "released.zsav")
    variables, labels, cells = by_pspp(tmp_path, "released.zsav")
    row = list(zip(cells["participant"], cells["timepoint"], strict=True)).index(("A0001", "4m"))
    found = [cells[f"uls8_{n}"][row] for n in range(1, 9)]
    assert found == ["" if cell == "." else cell for cell in uls8]
    assert variables["uls8_1"]["Missing Values"].startswith("-9 THRU")
    assert ["-9", "Refused"] in labels["uls8_1"]
