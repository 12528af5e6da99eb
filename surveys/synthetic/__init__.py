"""A made-up version of the trial: people who do not exist, and the messy files that real teams send.

Everything follows from a seed. The answers are plausible and no more: they are not fitted to anything
that the trial published, and nobody has an arm. `people.py` makes the register, `answers.py` the
completed forms, `errors.py` spoils some of them, and each layout of file has a file that writes it.
"""

from surveys.synthetic.errors import Planted
from surveys.synthetic.trial import ReturnedFile, SyntheticTrial, make_trial

__all__ = ["Planted", "ReturnedFile", "SyntheticTrial", "make_trial"]
