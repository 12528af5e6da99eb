"""Scores for a file, without any study: the file's own columns as they were, the scores after them."""

from surveys.one_shot.answers import ODD
from surveys.one_shot.scored import ACCEPTED, READ_SO, scored_file
from surveys.one_shot.written import write_scored

__all__ = ["ACCEPTED", "ODD", "READ_SO", "scored_file", "write_scored"]
