"""Intraclass correlations of raters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from scoring.psychometrics.estimate import NotDefined
from scoring.psychometrics.icc import intraclass_correlations
from tests.scoring.psychometrics.samples import SHROUT_AND_FLEISS, ratings


def told_apart(rated):
    """Whether the ratings have correlations."""
    try:
        intraclass_correlations(rated)
    except NotDefined:
        return False
    return True


RATED = arrays(float, st.tuples(st.integers(3, 9), st.integers(2, 4)), elements=st.integers(0, 6)).filter(
    told_apart
)


def ends(estimate):
    return estimate.value, estimate.low, estimate.high


def test_the_example_of_shrout_and_fleiss_gives_what_they_print():
    found = intraclass_correlations(SHROUT_AND_FLEISS)
    assert round(found.agreement.value, 2) == 0.29, "their ICC(2,1), table 4"
    assert round(found.consistency.value, 2) == 0.71, "their ICC(3,1), table 4"


def test_raters_who_give_the_same_numbers_agree():
    found = intraclass_correlations(np.array([[1.0, 1], [4, 4], [6, 6]]))
    assert ends(found.agreement) == ends(found.consistency) == (1, 1, 1)


def test_a_rater_who_rates_higher_throughout_is_consistent_and_does_not_agree():
    found = intraclass_correlations(np.array([[1.0, 3], [4, 6], [6, 8]]))
    assert ends(found.consistency) == (1, 1, 1)
    assert 0.7 < found.agreement.value < 0.9
    assert found.agreement.low < found.agreement.value < found.agreement.high < 1


def test_ratings_that_differ_more_than_people_do_correlate_negatively():
    found = intraclass_correlations(np.array([[1.0, 6], [6, 3], [2, 6], [5, 1], [3, 5]]))
    assert found.agreement.value < 0
    assert found.consistency.value < 0


@pytest.mark.parametrize(
    ("rated", "why"),
    [
        ([[1.0, 2]], "two people"),
        ([[1.0], [2]], "two raters"),
        ([[1.0, 3], [2, 2], [3, 1]], "hardly differ"),
        ([[3.0, 0, 0], [0, 3, 0], [4, 0, 0]], "hardly differ"),
    ],
)
def test_without_people_to_tell_apart_there_is_no_correlation(rated, why):
    with pytest.raises(NotDefined, match=why):
        intraclass_correlations(np.array(rated))


@settings(deadline=None)
@given(RATED, st.randoms(use_true_random=False), st.integers(-9, 9))
def test_neither_the_order_nor_the_zero_matters(rated, random, zero):
    rows, columns = list(range(rated.shape[0])), list(range(rated.shape[1]))
    random.shuffle(rows)
    random.shuffle(columns)
    found, again = (intraclass_correlations(each) for each in (rated, rated[rows][:, columns] + zero))
    assert ends(again.agreement) == pytest.approx(ends(found.agreement), abs=1e-9)
    assert ends(again.consistency) == pytest.approx(ends(found.consistency), abs=1e-9)


@settings(deadline=None)
@given(RATED)
def test_each_lies_within_its_interval_and_is_never_above_one(rated):
    found = intraclass_correlations(rated)
    for value, low, high in (ends(found.agreement), ends(found.consistency)):
        assert low <= value + 1e-9
        assert value <= high + 1e-9
        assert high <= 1 + 1e-9


def test_more_people_make_a_narrower_interval():
    few, many = (intraclass_correlations(ratings(n, 2)).agreement for n in (20, 200))
    assert many.high - many.low < (few.high - few.low) / 2
