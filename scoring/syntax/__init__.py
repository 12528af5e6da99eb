"""A score's plan as a program in another language, to be run by software that shares no code with this.

`statements.py` says what can be said, `program.py` says it of a plan, and one file for each language writes it.
"""
