"""Answers that are made up from a seed: one trait, items of unequal worth, whole numbers from 1 to 7."""

import numpy as np

LOADINGS = np.array([0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
SHROUT_AND_FLEISS = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], dtype=float
)
"""Six people rated by four judges: Shrout and Fleiss 1979, Psychological Bulletin 86, 420-428, table 2."""


def answers(forms, seed=20260701):
    """Forms × items."""
    random = np.random.default_rng(seed)
    trait = random.normal(size=(forms, 1))
    own = random.normal(size=(forms, len(LOADINGS)))
    return np.clip(np.round(4 + 1.5 * (trait * LOADINGS + own * np.sqrt(1 - LOADINGS**2))), 1, 7)


def ratings(people, raters, seed=20260702):
    """People × raters: the last rater rates higher, and each a little differently."""
    random = np.random.default_rng(seed)
    shift = np.zeros(raters)
    shift[-1] = 3
    return np.round(
        40 + 9 * random.normal(size=(people, 1)) + shift + 4 * random.normal(size=(people, raters))
    )
