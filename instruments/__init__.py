"""What is asked: instruments, the strict reader of their definitions, and the library.

>>> import instruments
>>> [score.id for score in instruments.load("uls8").scores]
['uls8_total']
"""

from instruments.loader import library, load, load_file
from instruments.model import STANDARD_MISSING_REASONS, Instrument, Item, MissingReason, Score
from instruments.problems import Problem, ProblemsError, Where

__all__ = [
    "STANDARD_MISSING_REASONS",
    "Instrument",
    "Item",
    "MissingReason",
    "Problem",
    "ProblemsError",
    "Score",
    "Where",
    "library",
    "load",
    "load_file",
]
