"""The predictive distribution beside exact fractions, a simulation, and another program."""

import random
from bisect import bisect_left
from fractions import Fraction
from itertools import accumulate
from math import comb, prod

import pytest

from surveys.tracker.predictive import predict, predictive
from tests.programs import run

HALF = Fraction(1, 2)


def rising(start: Fraction, steps: int) -> Fraction:
    return prod((start + step for step in range(steps)), start=Fraction(1))


def exact(seen: int, of: int, n: int, least: int, most: int) -> list[Fraction]:
    """The same in fractions, from the definition of the beta-binomial distribution by rising factorials."""
    alpha, beta = seen + HALF, of - seen + HALF
    every = [
        comb(n, k) * rising(alpha, k) * rising(beta, n - k) / rising(alpha + beta, n) for k in range(n + 1)
    ]
    assert sum(every) == 1
    kept = every[least : most + 1]
    return [each / sum(kept) for each in kept]


@pytest.mark.parametrize("least_known", [0, 2])
@pytest.mark.parametrize("most_unknown", [0, 3])
@pytest.mark.parametrize(
    ("seen", "of", "n"), [(0, 0, 5), (0, 4, 6), (4, 4, 6), (3, 4, 9), (142, 179, 30), (1, 90, 5)]
)
def test_it_is_what_exact_fractions_give(seen, of, n, least_known, most_unknown):
    least, most = least_known, n - most_unknown
    found, truth = predictive(seen, of, n, least, most), exact(seen, of, n, least, most)
    assert found == pytest.approx([float(each) for each in truth], rel=1e-12)
    sums = list(accumulate(truth))
    ends = [least + bisect_left(sums, share) for share in (Fraction(25, 1000), HALF, Fraction(975, 1000))]
    assert list(predict(seen, of, n, least, most)) == ends


def test_it_is_what_a_simulation_gives():
    drawn = random.Random(20)
    seen, of, n = 17, 23, 40
    draws = [
        sum(drawn.random() < share for _ in range(n))
        for share in (drawn.betavariate(seen + 0.5, of - seen + 0.5) for _ in range(20_000))
    ]
    for k, chance in enumerate(predictive(seen, of, n, 0, n)):
        assert draws.count(k) / len(draws) == pytest.approx(chance, abs=0.006)


IN_R = """
for (k in %(least)d:%(most)d)
  cat(integrate(function(p) dbinom(k, %(n)d, p) * dbeta(p, %(alpha)f, %(beta)f), 0, 1, rel.tol = 1e-9)$value, "\\n")
"""


@pytest.mark.parametrize(("seen", "of", "n", "least", "most"), [(142, 179, 142, 43, 130), (3, 9, 12, 0, 12)])
def test_it_is_what_r_gets_by_integrating_the_binomial_over_the_beta(tmp_path, seen, of, n, least, most):
    numbers = {"least": least, "most": most, "n": n, "alpha": seen + 0.5, "beta": of - seen + 0.5}
    weights = [
        float(line) for line in run("Rscript", "-e", IN_R % numbers, folder=tmp_path).splitlines() if line
    ]
    found = predictive(seen, of, n, least, most)
    assert found == pytest.approx([each / sum(weights) for each in weights], rel=1e-4, abs=1e-9)


def test_a_hundred_thousand_more_lose_no_accuracy():
    seen, of, n = 80_000, 100_000, 100_000
    low, median, high = predict(seen, of, n)
    share = (seen + 0.5) / (of + 1)
    spread = (n * share * (1 - share) * (of + 1 + n) / (of + 2)) ** 0.5  # of the beta-binomial, exactly
    assert median == pytest.approx(n * share, abs=1)
    assert (high - low) / 2 == pytest.approx(1.959964 * spread, rel=0.005)


def test_nothing_more_to_come_is_known():
    assert predict(7, 9, 0) == (0, 0, 0)
    assert predict(7, 9, 5, 3, 3) == (3, 3, 3)
