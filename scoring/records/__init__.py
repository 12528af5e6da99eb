"""What rows of records come to for one person: episodes of care, meetings held. Plain dates in, plain numbers out.

A record has many rows a person. Here they become the few numbers that a record-extraction instrument holds; those
are then checked, scored and released like any other answers.
"""
