"""How many there are of a thing, in words."""


def number_of(many: int, thing: str, things: str = "") -> str:
    """As one says it: 1 problem, 2 problems, 1,000 people; `things` is the word for several, where it is not `thing` and an s."""
    return f"{many:,} {thing if many == 1 else things or f'{thing}s'}"
