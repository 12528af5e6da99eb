"""The same figures by R's psych, which shares no code with ours."""

import json

import numpy as np
import pytest

from scoring.psychometrics.alpha import cronbach_alpha
from scoring.psychometrics.icc import intraclass_correlations
from scoring.psychometrics.item_rest import item_rest_correlations
from scoring.psychometrics.omega import omega_total, one_factor
from tests import programs
from tests.scoring.psychometrics.samples import SHROUT_AND_FLEISS, answers, ratings

pytestmark = pytest.mark.needs("Rscript")

CONSISTENCY = """
found <- suppressWarnings(psych::alpha(x, check.keys = FALSE))
factor <- psych::fa(x, nfactors = 1, fm = "minres")
loadings <- as.numeric(factor$loadings)
spread <- apply(x, 2, sd)
common <- sum(spread * loadings)^2
said <- list(alpha = found$total$raw_alpha, low = found$feldt$lower.ci[[1]], high = found$feldt$upper.ci[[1]],
    rest = found$item.stats$r.drop, loadings = loadings,
    omega = common / (common + sum(spread^2 * factor$uniquenesses)))
"""
AGREEMENT = """
found <- psych::ICC(x, lmer = FALSE)$results
said <- list(agreement = as.numeric(found["Single_random_raters", c(2, 7, 8)]),
    consistency = as.numeric(found["Single_fixed_raters", c(2, 7, 8)]))
"""
WRITTEN = """
cat("{", paste0('"', names(said), '": [', sapply(said, function(each)
    paste(sprintf("%.15g", as.numeric(unlist(each))), collapse = ", ")), "]", collapse = ", "), "}")
"""


def by_r(folder, numbers, script):
    programs.need_r_package("psych", folder)
    np.savetxt(folder / "x.csv", numbers, delimiter=",")
    (folder / "job.R").write_text(f'x <- as.matrix(read.csv("x.csv", header = FALSE))\n{script}{WRITTEN}')
    said = programs.run("Rscript", "job.R", folder=folder)
    return json.loads(said[said.index("{") :])


@pytest.mark.parametrize(("forms", "seed"), [(12, 1), (60, 2), (310, 3)])
def test_alpha_its_interval_and_item_rest_correlations_are_those_of_psych(tmp_path, forms, seed):
    ours, theirs = answers(forms, seed), by_r(tmp_path, answers(forms, seed), CONSISTENCY)
    found = cronbach_alpha(ours)
    assert [found.value] == pytest.approx(theirs["alpha"], abs=1e-9)
    assert [found.low, found.high] == pytest.approx(theirs["low"] + theirs["high"], abs=1e-9)
    assert item_rest_correlations(ours) == pytest.approx(theirs["rest"], abs=1e-9)


@pytest.mark.parametrize(("forms", "seed"), [(60, 2), (310, 3)])
def test_omega_is_that_of_the_minimum_residual_factor_of_psych(tmp_path, forms, seed):
    """As near as psych's own search comes to the least squares."""
    ours, theirs = answers(forms, seed), by_r(tmp_path, answers(forms, seed), CONSISTENCY)
    assert list(one_factor(np.corrcoef(ours.T))) == pytest.approx(theirs["loadings"], abs=1e-4)
    assert [omega_total(ours)] == pytest.approx(theirs["omega"], abs=1e-5)


@pytest.mark.parametrize("rated", [SHROUT_AND_FLEISS, ratings(24, 2), ratings(15, 3), -ratings(9, 2)])
def test_intraclass_correlations_and_their_intervals_are_those_of_psych(tmp_path, rated):
    found, theirs = intraclass_correlations(rated), by_r(tmp_path, rated, AGREEMENT)
    for name in ("agreement", "consistency"):
        ours = getattr(found, name)
        assert [ours.value, ours.low, ours.high] == pytest.approx(theirs[name], abs=1e-9)
