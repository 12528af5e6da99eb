"""How many there are of a thing, in words."""


def number_of(many: int, thing: str) -> str:
    """As one says it: 1 problem, 2 problems, 1,000 problems."""
    return f"{many:,} {thing}{'' if many == 1 else 's'}"
