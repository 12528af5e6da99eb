"""How likely things are by chance, against sums made by hand."""

from dataclasses import dataclass
from math import comb, erf, sqrt

import numpy as np
import pytest

from surveys.keying.chance import as_low, at_least, both, in_words, lower_by_as_much, no_more_than, rare
from surveys.keying.together import together


@dataclass(frozen=True)
class Look:
    chance: float


def tail(people, share, numbers):
    return sum(comb(people, n) * share**n * (1 - share) ** (people - n) for n in numbers)


@pytest.mark.parametrize(("seen", "people", "share"), [(0, 30, 0.2), (3, 12, 0.5), (12, 12, 0.9)])
def test_counts_of_people_are_binomial(seen, people, share):
    assert no_more_than(seen, people, share) == pytest.approx(tail(people, share, range(seen + 1)))
    assert at_least(seen, people, share) == pytest.approx(tail(people, share, range(seen, people + 1)))


def test_correlations_are_held_against_one_another_by_fishers_z():
    def normal(z):
        return (1 + erf(z / sqrt(2))) / 2

    z = 0.5493061443  # of a correlation of .5
    assert as_low(-0.5, 28) == pytest.approx(normal(-z * 5))
    assert lower_by_as_much((-0.5, 28), (0.5, 103)) == pytest.approx(normal(-2 * z / sqrt(1 / 25 + 1 / 100)))


def test_two_chances_together_are_as_rare_as_their_product_is_among_all_products():
    grid = (np.arange(400) + 0.5) / 400
    share = (np.outer(grid, grid) <= 0.01 * 0.2).mean()
    assert both(0.01, 0.2) == pytest.approx(share, rel=0.03)
    assert both(0, 0.5) == 0


def test_the_more_is_looked_at_the_less_likely_it_has_to_be():
    assert rare([Look(0.0005)]) == [Look(0.0005)]
    assert rare([Look(0.0005), Look(0.6)]) == []


@pytest.mark.parametrize(
    ("chance", "words"),
    [(0.0004, "1 in 1,000"), (0.00006, "1 in 10,000"), (1e-12, "1 in a billion"), (0, "1 in a billion")],
)
def test_a_chance_is_told_as_a_power_of_ten(chance, words):
    assert in_words(chance) == f"less than {words} if keyed as defined"


def test_correlations_made_of_sums_are_numpys_with_and_without_blanks():
    answers = np.random.default_rng(3).integers(0, 5, size=(80, 4)).astype(float)
    whole = together(answers, 4).correlations
    assert whole == pytest.approx(np.corrcoef(answers.T))
    answers[::7, 1] = np.nan
    both = ~np.isnan(answers[:, 1])
    assert together(answers, 4).correlations[0, 1] == pytest.approx(np.corrcoef(answers[both][:, :2].T)[0, 1])


def test_sums_of_large_codes_are_exact_in_however_many_parts_they_are_made():
    answers = np.full((5000, 2), 4095, dtype=np.float32)
    made = together(answers, 4095)
    assert made.products[0, 1] == 5000 * 4095**2


def test_an_item_goes_with_the_sum_of_the_others():
    answers = np.random.default_rng(4).integers(0, 5, size=(60, 3)).astype(float)
    answers[:, 1:] += answers[:, :1]
    signs = np.array([1.0, 1.0, -1.0])
    scaled = answers / answers.std(axis=0)
    rest = scaled[:, 1] - scaled[:, 2]
    found, forms = together(answers, 8).with_rest([0], [1, 2], signs)
    assert (found, forms) == (pytest.approx(np.corrcoef(answers[:, 0], rest)[0, 1]), 60)
