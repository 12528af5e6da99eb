"""From rows of records, an episode or a meeting each, to one row a person that is imported like any other answers.

What rows come to is `scoring.records`; here files are read, and people are those of the register. Nothing of the study
is changed.
"""
