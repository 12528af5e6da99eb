"""Scores that somebody else published, or that follow from what they published; each with where it was read."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl
import pytest

import scoring
from instruments import load
from scoring.explain import score_row
from scoring.plan import plan_for


class Published(NamedTuple):
    """Answers, the score that they should give, and the source of it."""

    score: str
    answers: dict[str, float]
    value: float
    source: str


def eq5d(profile: str, instrument: str = "eq5d3l") -> dict[str, float]:
    items = ("mobility", "selfcare", "usual", "pain", "anxiety")
    return {f"{instrument}_{item}": int(level) for item, level in zip(items, profile, strict=True)}


def eq5d5l(score: str, profile: str, value: float, source: str) -> Published:
    return Published(score, eq5d(profile, "eq5d5l"), value, source)


def numbered(id: str, *numbers: int) -> list[str]:
    return [f"{id}_{number}" for number in numbers]


def symptoms(*numbers: int) -> dict[str, float]:
    return {**all_of("pcl5", 1), **dict.fromkeys(numbered("pcl5", *numbers), 2)}


def all_of(id: str, answer: float) -> dict[str, float]:
    return {item.id: answer for item in load(id).items}


DOLAN = "UK time trade-off set, Dolan 1997, doi 10.1097/00005650-199711000-00002; test of fragla/eq5d"
SWEMWBS = [
    "7.00",
    "9.51",
    "11.25",
    "12.40",
    "13.33",
    "14.08",
    "14.75",
    "15.32",
    "15.84",
    "16.36",
    "16.88",
    "17.43",
    "17.98",
    "18.59",
    "19.25",
    "19.98",
    "20.73",
    "21.54",
    "22.35",
    "23.21",
    "24.11",
    "25.03",
    "26.02",
    "27.03",
    "28.13",
    "29.31",
    "30.70",
    "32.55",
    "35.00",
]
"""The metric score of each raw sum from 7 to 35: the conversion table of the holders, in three independent copies."""


def adding_up_to(id: str, total: int) -> dict[str, float]:
    """Answers from 1 to 5 to each item that add up to a total."""
    ids = list(all_of(id, 1))
    return {item: 1 + min(4, max(0, total - len(ids) - 4 * place)) for place, item in enumerate(ids)}


EACH_WAY_15 = (
    "all disagreement and all agreement make 15, a worked check of the key 3, 5, 8, 9, 10 (1nf0rmat10n1st)"
)
ROWEN = "UK value set, Rowen et al 2026, doi 10.1016/j.jval.2026.03.008; test of fragla/eq5d"
DEVLIN = "value set for England, Devlin et al 2018, doi 10.1002/hec.3564; test of fragla/eq5d"
ONE_ONE_TWO_TWO = "an item counts from 2; one B, one C, two D and two E, National Center for PTSD"
PUBLISHED = {
    "eq5d3l": [
        Published("eq5d3l_index", eq5d("11111"), 1.0, DOLAN),
        Published("eq5d3l_index", eq5d("21111"), 0.850, DOLAN),
        Published("eq5d3l_index", eq5d("11121"), 0.796, DOLAN),
        Published("eq5d3l_index", eq5d("11112"), 0.848, DOLAN),
        Published("eq5d3l_index", eq5d("22222"), 0.516, DOLAN),
        Published("eq5d3l_index", eq5d("33333"), -0.594, DOLAN),
    ],
    "csq8": [
        Published("csq8_total", all_of("csq8", 1), 8, "total 8 to 32, PhenX and the publisher"),
        Published("csq8_total", all_of("csq8", 4), 32, "total 8 to 32, PhenX and the publisher"),
    ],
    "qpr15": [Published("qpr15_total", all_of("qpr15", 4), 60, "total 0 to 60, PhenX")],
    "qpr22": [
        Published(
            "qpr22_total", all_of("qpr22", 4), 88, "17 items 0 to 68 and 5 items 0 to 20, ggzdataportaal"
        )
    ],
    "bprs24": [
        Published("bprs24_total", all_of("bprs24", 1), 24, "24 items, total 24 to 168"),
        Published("bprs24_total", all_of("bprs24", 7), 168, "24 items, total 24 to 168"),
        Published("bprs24_anxdep", all_of("bprs24", 7), 21, "items 2, 3 and 5, 3 to 21, Ballerini 2007"),
        Published("bprs24_affect", all_of("bprs24", 7), 28, "items 2 to 5, 4 to 28, Dazzi 2016"),
    ],
    "bprs18": [Published("bprs18_total", all_of("bprs18", 7), 126, "18 items, total 18 to 126")],
    "lsns6": [Published("lsns6_total", all_of("lsns6", 5), 30, "total 0 to 30, Lubben 2006")],
    "uls8": [
        Published(
            "uls8_total",
            {**all_of("uls8", 4), "uls8_3": 1, "uls8_6": 1},
            32,
            "items 3 and 6 reversed, total 8 to 32, Hays & DiMatteo 1987",
        )
    ],
    "phq9": [
        Published("phq9_total", all_of("phq9", 3), 27, "total 0 to 27, CamCOPS and Kroenke 2001"),
        Published(
            "phq9_total",
            {**all_of("phq9", 2), "phq9_9": -9},
            18,
            "the person's mean stands for up to two missing, Arrieta 2017, doi 10.1002/jclp.22390",
        ),
    ],
    "phq8": [
        Published("phq8_total", all_of("phq8", 3), 24, "total 0 to 24, the PHQ-9 without its last item")
    ],
    "gad7": [Published("gad7_total", all_of("gad7", 3), 21, "total 0 to 21, CamCOPS and Spitzer 2006")],
    "core10": [
        Published("core10_total", all_of("core10", 4), 40, "clinical score 0 to 40, CORE System Trust"),
        Published(
            "core10_total",
            {**all_of("core10", 1), "core10_6": -9},
            10,
            "prorated where one of ten is missing, CORE System Trust",
        ),
    ],
    "wsas": [
        Published("wsas_total", all_of("wsas", 8), 40, "total 0 to 40, Mundt 2002"),
        Published("wsas_four", {**all_of("wsas", 8), "wsas_1": -7}, 32, "0 to 32 without work, CamCOPS"),
    ],
    "honos": [
        Published("honos_total", all_of("honos", 4), 48, "total 0 to 48, CamCOPS"),
        Published("honos_behaviour", all_of("honos", 4), 12, "items 1 to 3, doi 10.1186/1752-4458-5-20"),
        Published("honos_impairment", all_of("honos", 4), 8, "items 4 and 5, doi 10.1186/1752-4458-5-20"),
        Published("honos_symptoms", all_of("honos", 4), 12, "items 6 to 8, doi 10.1186/1752-4458-5-20"),
        Published("honos_social", all_of("honos", 4), 16, "items 9 to 12, doi 10.1186/1752-4458-5-20"),
    ],
    "reqol10": [Published("reqol10_total", all_of("reqol10", 4), 40, "total 0 to 40, Keetharuth 2018")],
    "wemwbs": [
        Published("wemwbs_total", all_of("wemwbs", 1), 14, "total 14 to 70, the holders' page on scoring"),
        Published("wemwbs_total", all_of("wemwbs", 5), 70, "total 14 to 70, the holders' page on scoring"),
    ],
    "isi": [Published("isi_total", all_of("isi", 4), 28, "total 0 to 28, the form of My HealtheVet")],
    "k10": [
        Published("k10_total", all_of("k10", 5), 50, "total 10 to 50, ABS 4817.0.55.001, table D"),
        Published(
            "k10_total",
            {**all_of("k10", 2), "k10_1": 4, "k10_10": -9},
            22,
            "round(sum / 9 * 10) where one of ten is missing, pmhc-mds-spec, K10+ score",
        ),
    ],
    "k6": [Published("k6_total", all_of("k6", 4), 24, "total 0 to 24, Kessler 2010, doi 10.1002/mpr.310")],
    "audit": [
        Published("audit_total", all_of("audit", 4), 40, "total 0 to 40, Babor 2001"),
        Published(
            "audit_total",
            {"audit_1": 0, "audit_9": 0, "audit_10": 2},
            2,
            "item 1 of 0 skips to item 9 and adds nothing for what is skipped, CamCOPS",
        ),
    ],
    "auditc": [Published("auditc_total", all_of("auditc", 4), 12, "total 0 to 12, Bush 1998")],
    "csq3": [Published("csq3_total", all_of("csq3", 4), 12, "items 3, 7 and 8 of the CSQ-8, the publisher")],
    "cesd20": [
        Published(
            "cesd20_total",
            {**all_of("cesd20", 3), **dict.fromkeys(numbered("cesd20", 4, 8, 12, 16), 0)},
            60,
            "items 4, 8, 12 and 16 turned round, total 0 to 60, Radloff 1977 in doi 10.3390/ijerph15061069",
        )
    ],
    "dialog": [
        Published("dialog_life", all_of("dialog", 4), 4, "mean of 8, 4 being neutral, dialog.elft.nhs.uk"),
        Published("dialog_treatment", all_of("dialog", 7), 7, "mean of 3, 1 to 7, dialog.elft.nhs.uk"),
    ],
    "eq5d5l": [
        eq5d5l("eq5d5l_uk2026", "22222", 0.784, ROWEN),
        eq5d5l("eq5d5l_uk2026", "33333", 0.604, ROWEN),
        eq5d5l("eq5d5l_uk2026", "44444", -0.209, ROWEN),
        eq5d5l("eq5d5l_uk2026", "55555", -0.567, ROWEN),
        eq5d5l("eq5d5l_england", "11111", 1, DEVLIN),
        eq5d5l("eq5d5l_england", "21111", 0.942, DEVLIN),
        eq5d5l("eq5d5l_england", "12111", 0.950, DEVLIN),
        eq5d5l("eq5d5l_england", "11211", 0.950, DEVLIN),
        eq5d5l("eq5d5l_england", "11121", 0.937, DEVLIN),
        eq5d5l("eq5d5l_england", "11112", 0.922, DEVLIN),
        eq5d5l("eq5d5l_england", "23245", 0.247, DEVLIN),
        eq5d5l("eq5d5l_england", "55555", -0.285, DEVLIN),
    ],
    "gse": [
        Published("gse_total", all_of("gse", 1), 10, "sum 10 to 40, Schwarzer's documentation of 2014"),
        Published("gse_total", all_of("gse", 4), 40, "sum 10 to 40, Schwarzer's documentation of 2014"),
    ],
    "iesr": [
        Published("iesr_total", all_of("iesr", 4), 88, "22 items of 0 to 4, total 0 to 88, CamCOPS"),
    ],
    "lsnsr": [
        Published("lsnsr_total", all_of("lsnsr", 5), 60, "12 items of 0 to 5, total 0 to 60"),
        Published("lsnsr_friends", all_of("lsnsr", 5), 30, "two halves of six items, 0 to 30 each"),
    ],
    "pcl5": [
        Published("pcl5_total", all_of("pcl5", 4), 80, "total 0 to 80, National Center for PTSD"),
        Published("pcl5_intrusion", all_of("pcl5", 4), 20, "cluster B, items 1 to 5, at most 20"),
        Published("pcl5_avoidance", all_of("pcl5", 4), 8, "cluster C, items 6 and 7, at most 8"),
        Published("pcl5_mood", all_of("pcl5", 4), 28, "cluster D, items 8 to 14, at most 28"),
        Published("pcl5_arousal", all_of("pcl5", 4), 24, "cluster E, items 15 to 20, at most 24"),
        Published("pcl5_provisional", symptoms(1, 6, 8, 9, 15, 16), 1, ONE_ONE_TWO_TWO),
        Published("pcl5_provisional", symptoms(5, 7, 13, 14, 19, 20), 1, ONE_ONE_TWO_TWO),
        Published("pcl5_provisional", symptoms(6, 7, *range(8, 21)), 0, ONE_ONE_TWO_TWO),
        Published("pcl5_provisional", symptoms(*range(1, 6), *range(8, 21)), 0, ONE_ONE_TWO_TWO),
        Published("pcl5_provisional", symptoms(*range(1, 8), 8, *range(15, 21)), 0, ONE_ONE_TWO_TWO),
        Published("pcl5_provisional", symptoms(*range(1, 15), 15), 0, ONE_ONE_TWO_TWO),
    ],
    "rses_worth": [
        Published("rses_worth_total", all_of("rses_worth", 0), 15, EACH_WAY_15),
        Published("rses_worth_total", all_of("rses_worth", 3), 15, EACH_WAY_15),
    ],
    "ucla20": [
        Published(
            "ucla20_total",
            {**all_of("ucla20", 4), **dict.fromkeys(numbered("ucla20", 1, 5, 6, 9, 10, 15, 16, 19, 20), 1)},
            80,
            "nine items reversed, total 20 to 80, Russell 1996 as two public scorers give it",
        )
    ],
    "whodas12": [
        Published(
            "whodas12_total",
            all_of("whodas12", 3),
            24 + 12,
            "2 on each of twelve items coded 0 to 4 is 24, the example of a German FHIR guide (MII IG PRO)",
        )
    ],
}
EACH = [(id, each) for id, several in PUBLISHED.items() for each in several]


@pytest.mark.parametrize(("id", "published"), EACH, ids=[f"{p.score} is {p.value}" for _, p in EACH])
def test_a_published_score_is_reproduced_twice(id: str, published: Published) -> None:
    """By the oracle, and by the engine."""
    plan = plan_for(load(id), published.score)
    assert score_row(plan, published.answers).score == published.value
    items = {item.id: published.answers.get(item.id) for item in load(id).items}
    frame = pl.DataFrame([items], schema=dict.fromkeys(items, pl.Float64))
    assert scoring.score(frame, id)[published.score].to_list() == [published.value]


@pytest.mark.parametrize(("total", "band"), [(11, "Below 12"), (12, "12 or more")])
def test_below_12_is_the_published_threshold_of_the_network_scale(total: int, band: str) -> None:
    """Lubben et al 2006, Gerontologist 46:503-513, in adults of 65 and over."""
    answers = {**all_of("lsns6", 2), "lsns6_1": total - 10}
    scored = score_row(plan_for(load("lsns6"), "lsns6_total"), answers)
    assert scored.score == total
    assert (scored.band or "").startswith(band)


def test_a_symptom_not_assessed_is_never_added_as_0() -> None:
    """A public scorer of the BPRS-E adds the zeros, and so gives totals below the lowest there is."""
    scored = score_row(plan_for(load("bprs24"), "bprs24_total"), {**all_of("bprs24", 1), "bprs24_19": 0})
    assert (scored.score, scored.raw, scored.missing) == (None, 23, 1)


def test_no_medication_prescribed_is_neither_missing_nor_nought() -> None:
    """Item 13 of the IMR scale: fifteen times the mean of the answers, not a sum with less to reach."""
    scored = score_row(plan_for(load("imr"), "imr_total"), {**all_of("imr", 5), "imr_13": -7})
    assert (scored.score, scored.raw, scored.prorated) == (75, 70, True)


def test_a_scale_of_the_honos_not_known_is_never_added_as_9() -> None:
    scored = score_row(plan_for(load("honos"), "honos_total"), {**all_of("honos", 0), "honos_5": 9})
    assert (scored.score, scored.raw, scored.missing) == (None, 0, 1)


def test_one_answer_is_never_prorated_to_a_core_10() -> None:
    """A public scorer prorates from any number of answers."""
    scored = score_row(plan_for(load("core10"), "core10_total"), {"core10_1": 4})
    assert (scored.score, scored.raw, scored.missing) == (None, 4, 9)


def test_skipped_items_of_the_k10_score_as_none_of_the_time() -> None:
    """Which is 1, not 0, on the form coded 1 to 5."""
    answers = {id: 1.0 for id in all_of("k10", 1) if id not in ("k10_3", "k10_6")}
    scored = score_row(plan_for(load("k10"), "k10_total"), answers)
    assert (scored.score, scored.missing, scored.not_applicable) == (10, 0, 2)


def test_no_job_gives_no_total_out_of_40() -> None:
    """The work and social adjustment of people with and without the item on work is never one number."""
    answers = {**all_of("wsas", 8), "wsas_1": -7}
    assert score_row(plan_for(load("wsas"), "wsas_total"), answers).score is None
    assert score_row(plan_for(load("wsas"), "wsas_four"), answers).score == 32


@pytest.mark.parametrize(
    ("answers", "major", "other"),
    [
        ({1: 2, 3: 2, 4: 2, 5: 2, 6: 2}, 1, 0),
        ({1: 2, 3: 2, 4: 2, 5: 2, 9: 1}, 1, 0),
        ({1: 2, 3: 2, 4: 2, 5: 2, 8: 1}, 0, 1),
        ({2: 2, 9: 1}, 0, 1),
        ({2: 2, 8: 1}, 0, 0),
        ({3: 3, 4: 3, 5: 3, 6: 3, 7: 3, 8: 3, 9: 3}, 0, 0),
    ],
)
def test_the_phq_9_screens_for_depressive_syndromes(answers: dict[int, int], major: int, other: int) -> None:
    """One of items 1 and 2 and five symptoms, or two to four, item 9 counting from 1: CamCOPS, phq9.py."""
    form = {**all_of("phq9", 0), **{f"phq9_{number}": answer for number, answer in answers.items()}}
    assert score_row(plan_for(load("phq9"), "phq9_major"), form).score == major
    assert score_row(plan_for(load("phq9"), "phq9_other"), form).score == other


def test_a_raw_sum_of_the_short_wellbeing_scale_is_not_its_score() -> None:
    answers = all_of("swemwbs", 3)
    assert score_row(plan_for(load("swemwbs"), "swemwbs_sum"), answers).score == 21
    assert score_row(plan_for(load("swemwbs"), "swemwbs_metric"), answers).score == 19.25


def test_nothing_is_taken_off_the_who_5_before_it_is_multiplied() -> None:
    """A public web calculator takes 5 off the raw sum first."""
    assert score_row(plan_for(load("who5"), "who5_percent"), all_of("who5", 0)).score == 0


def test_three_self_efficacy_answers_may_be_missing_and_four_may_not() -> None:
    """Schwarzer's documentation of 2014: the mean of at least seven of ten (SPSS MEAN.7)."""
    plan, answers = plan_for(load("gse"), "gse_total"), all_of("gse", 3)
    for number, expected in ((3, 30), (4, None)):
        missing = dict.fromkeys(numbered("gse", *range(1, number + 1)), -9)
        assert score_row(plan, {**answers, **missing}).score == expected


@pytest.mark.parametrize(("missing", "scored"), [(4, True), (5, False)])
def test_more_than_four_missing_leave_the_depression_scale_unscored(missing: int, scored: bool) -> None:
    """Printed below the CES-D in doi 10.3390/ijerph15061069, table A2."""
    absent = dict.fromkeys(numbered("cesd20", *range(1, missing + 1)), -9)
    row = score_row(plan_for(load("cesd20"), "cesd20_total"), {**all_of("cesd20", 1), **absent})
    assert (row.score is not None) == scored


RAND_TABLE_1: dict[tuple[int, ...], tuple[int, ...]] = {
    (1, 2, 20, 22, 34, 36): (100, 75, 50, 25, 0),
    (3, 4, 5, 6, 7, 8, 9, 10, 11, 12): (0, 50, 100),
    (13, 14, 15, 16, 17, 18, 19): (0, 100),
    (21, 23, 26, 27, 30): (100, 80, 60, 40, 20, 0),
    (24, 25, 28, 29, 31): (0, 20, 40, 60, 80, 100),
    (32, 33, 35): (0, 25, 50, 75, 100),
}
RAND_TABLE_2 = {
    "rand36_physical": (3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    "rand36_role_body": (13, 14, 15, 16),
    "rand36_role_mind": (17, 18, 19),
    "rand36_energy": (23, 27, 29, 31),
    "rand36_wellbeing": (24, 25, 26, 28, 30),
    "rand36_social": (20, 32),
    "rand36_pain": (21, 22),
    "rand36_general": (1, 33, 34, 35, 36),
    "rand36_change": (2,),
}


@pytest.mark.parametrize("score", RAND_TABLE_2)
def test_each_answer_of_the_rand_survey_counts_as_its_table_says(score: str) -> None:
    """RAND 36-Item Health Survey 1.0, scoring rules, tables 1 and 2: each answer alone in its scale."""
    plan = plan_for(load("rand36"), score)
    counted = {number: values for numbers, values in RAND_TABLE_1.items() for number in numbers}
    assert [item.id for item in plan.items] == numbered("rand36", *RAND_TABLE_2[score])
    for number in RAND_TABLE_2[score]:
        for code, value in enumerate(counted[number], start=1):
            assert score_row(plan, {f"rand36_{number}": code}).score == value


def test_the_worked_example_of_the_rand_survey_comes_to_46_7() -> None:
    """Energy of 4, 3, 3 and a blank: 40 + 60 + 40 over three, in the guide as reprinted at chiro.org."""
    answers = {"rand36_23": 4, "rand36_27": 3, "rand36_29": 3, "rand36_31": None}
    scored = score_row(plan_for(load("rand36"), "rand36_energy"), answers)
    assert (scored.raw, scored.answered, scored.prorated) == (140, 3, True)
    assert round(scored.score or 0, 1) == 46.7
