"""One synthetic trial: nothing is said of it as it is, and of each kind of error planted at a site what is to be said."""

import pytest

from benchmarks.keying import LARGE, a_study, false_alarms, outcome, trial_of
from benchmarks.keying_errors import KINDS

SEED = 1
HARDLY = "two columns exchanged"
"""Items that are answered alike cannot be told apart: most exchanges of two columns show in nothing."""


@pytest.fixture(scope="module")
def trial(tmp_path_factory):
    return trial_of(a_study(tmp_path_factory.mktemp("trial")), SEED)


def test_nothing_is_said_of_a_trial_that_was_keyed_as_defined(trial):
    assert [found.problem.found for found in false_alarms(trial)] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != HARDLY])
def test_an_error_at_one_large_site_is_found(trial, kind):
    found = outcome(trial, kind, SEED)
    assert found is not None
    assert found.forms >= LARGE
    assert found.in_the_end
