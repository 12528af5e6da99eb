"""Cronbach's alpha, its interval, and each item against the rest."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from scoring.psychometrics.alpha import cronbach_alpha
from scoring.psychometrics.estimate import NotDefined
from scoring.psychometrics.item_rest import item_rest_correlations
from tests.scoring.psychometrics.samples import answers

FORMS = arrays(float, st.tuples(st.integers(3, 12), st.integers(2, 6)), elements=st.integers(0, 4)).filter(
    lambda form: np.ptp(form.sum(axis=1)) > 0
)


def test_two_items_that_always_agree_have_an_alpha_of_one():
    found = cronbach_alpha(np.array([[1.0, 1.0], [2, 2], [4, 4]]))
    assert (found.value, found.low, found.high) == pytest.approx((1, 1, 1))
    assert found.n == 3


def test_two_items_of_one_variance_have_the_alpha_of_spearman_and_brown():
    forms = np.array([[1.0, 2], [2, 1], [3, 3], [4, 4]])
    r = np.corrcoef(forms.T)[0, 1]
    assert cronbach_alpha(forms).value == pytest.approx(2 * r / (1 + r))


def test_items_that_go_against_one_another_have_a_negative_alpha():
    found = cronbach_alpha(np.array([[1.0, 4], [2, 3], [3, 2], [4, 2]]))
    assert found.value < 0
    assert found.low < found.value < found.high


def test_more_forms_make_a_narrower_interval():
    few, many = cronbach_alpha(answers(40)), cronbach_alpha(answers(400))
    assert many.high - many.low < (few.high - few.low) / 2


@pytest.mark.parametrize(
    ("forms", "why"),
    [
        ([[1.0, 2]], "fewer than two forms"),
        ([[1.0], [2]], "fewer than two items"),
        ([[1.0, 3], [2, 2], [3, 1]], "the same sum"),
    ],
)
def test_without_anything_that_varies_there_is_no_alpha(forms, why):
    with pytest.raises(NotDefined, match=why):
        cronbach_alpha(np.array(forms))


@pytest.mark.parametrize("forms", [[[1.0, 2]], [[1.0], [2]]])
def test_without_two_forms_and_two_items_no_item_has_a_rest(forms):
    with pytest.raises(NotDefined):
        item_rest_correlations(np.array(forms))


def test_an_item_is_correlated_with_the_others_and_not_with_itself():
    forms = answers(60)
    found = item_rest_correlations(forms)
    assert found[2] == pytest.approx(np.corrcoef(forms[:, 2], np.delete(forms, 2, axis=1).sum(axis=1))[0, 1])


def test_an_item_or_a_rest_without_variance_has_no_correlation():
    assert item_rest_correlations(np.array([[1.0, 2], [1, 3], [1, 5]])) == [None, None]


def test_an_item_keyed_the_wrong_way_goes_against_the_rest():
    forms = answers(200)
    forms[:, 0] = 8 - forms[:, 0]
    assert [value < 0 for value in item_rest_correlations(forms)] == [True, *[False] * 5]


@settings(deadline=None)
@given(FORMS, st.randoms(use_true_random=False))
def test_neither_the_order_of_forms_nor_that_of_items_matters(forms, random):
    rows, columns = list(range(forms.shape[0])), list(range(forms.shape[1]))
    random.shuffle(rows)
    random.shuffle(columns)
    assert cronbach_alpha(forms[rows][:, columns]).value == pytest.approx(cronbach_alpha(forms).value)


@settings(deadline=None)
@given(FORMS, st.integers(-9, 9), st.sampled_from([1, 2, -3]))
def test_another_zero_another_unit_and_all_items_turned_round_leave_alpha_as_it_is(forms, zero, unit):
    found, again = cronbach_alpha(forms), cronbach_alpha(unit * forms + zero)
    assert (again.value, again.low, again.high) == pytest.approx((found.value, found.low, found.high))


@settings(deadline=None)
@given(FORMS)
def test_alpha_lies_within_its_interval_and_is_never_above_one(forms):
    found = cronbach_alpha(forms)
    assert found.low <= found.value + 1e-12
    assert found.value <= found.high + 1e-12
    assert found.high <= 1 + 1e-12
