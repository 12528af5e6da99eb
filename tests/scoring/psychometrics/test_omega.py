"""Omega, and the one factor that it is made from."""

import numpy as np
import pytest

from scoring.psychometrics.alpha import cronbach_alpha
from scoring.psychometrics.estimate import NotDefined
from scoring.psychometrics.omega import omega_total, one_factor
from tests.scoring.psychometrics.samples import LOADINGS, answers


def correlations(loadings):
    found = np.outer(loadings, loadings)
    np.fill_diagonal(found, 1)
    return found


def forms_with(covariances):
    """Forms whose covariances are just these."""
    random = np.random.default_rng(5).normal(size=(80, len(covariances)))
    random -= random.mean(axis=0)
    white = random @ np.linalg.inv(np.linalg.cholesky(np.cov(random, rowvar=False)).T)
    return white @ np.linalg.cholesky(covariances).T


def test_the_factor_that_made_the_correlations_is_found():
    assert one_factor(correlations(LOADINGS)) == pytest.approx(LOADINGS)


def test_the_sum_of_the_loadings_is_positive():
    turned = LOADINGS * [1, -1, 1, 1, 1, 1]
    assert one_factor(correlations(turned)) == pytest.approx(turned)
    assert one_factor(correlations(-turned)).sum() > 0


def test_omega_is_the_common_part_of_the_variance_of_the_sum():
    spread = np.array([1, 2, 3, 1, 2, 3.0])
    forms = forms_with(correlations(LOADINGS) * np.outer(spread, spread))
    common = (spread * LOADINGS).sum() ** 2
    assert omega_total(forms) == pytest.approx(common / forms.sum(axis=1).var(ddof=1))


def test_items_that_are_equally_related_have_an_omega_equal_to_alpha():
    forms = forms_with(correlations(np.full(5, 0.7)))
    assert omega_total(forms) == pytest.approx(cronbach_alpha(forms).value)


def test_items_that_are_unequally_related_have_an_omega_above_alpha():
    forms = forms_with(correlations(LOADINGS))
    assert omega_total(forms) > cronbach_alpha(forms).value + 0.01


def test_omega_is_the_same_whatever_the_order_and_the_zero():
    forms = answers(120)
    again = forms[::-1][:, [3, 1, 5, 0, 2, 4]] - 1
    assert omega_total(again) == pytest.approx(omega_total(forms))


@pytest.mark.parametrize(
    ("forms", "why"),
    [
        ([[1.0, 2, 3]], "fewer than two forms"),
        ([[1.0, 2], [2, 3], [2, 1]], "at least three items"),
        ([[1.0, 2, 3], [3, 2, 1], [2, 3, 1]], "the same sum"),
        ([[1.0, 2, 3], [1, 3, 1], [1, 1, 1]], "the same answer to one"),
        (forms_with(np.array([[1, 0.8, 0.6], [0.8, 1, 0.3], [0.6, 0.3, 1]])), "Heywood"),
    ],
)
def test_where_one_factor_cannot_be_there_is_no_omega(forms, why):
    with pytest.raises(NotDefined, match=why):
        omega_total(np.array(forms))
