"""Statements as SPSS syntax, within what PSPP runs too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from instruments import Instrument
from scoring.plan import Plan
from scoring.syntax.job import Job
from scoring.syntax.layout import Writer, body
from scoring.syntax.lines import WIDTH, broken
from scoring.syntax.statements import (
    Compute,
    CountCodes,
    CountFrom,
    CountPresent,
    Erase,
    Heading,
    If,
    Largest,
    Recode,
    Round,
    Say,
    Start,
    Statement,
    Total,
    Within,
)

EVEN = "1E-6"
"""A number of steps nearer than this to a whole one is whole, but for what floating point cannot hold."""


def written(statement: Statement) -> list[str]:
    """The lines of one statement."""
    match statement:
        case Heading(words):
            return comment(words)
        case Start(into, text):
            return command(f"STRING {into} (A16)" if text else f"COMPUTE {into} = $SYSMIS")
        case Recode(into, sources, pairs):
            found = " ".join(f"({number(old)}={number(new)})" for old, new in pairs)
            return command(f"RECODE {' '.join(sources)} {found} (ELSE=SYSMIS) INTO {' '.join(into)}")
        case Within():
            return _within(statement)
        case CountCodes(into, sources, codes, blanks):
            held = [*map(str, codes), *(["SYSMIS"] if blanks else [])]
            counted = f"COUNT {into} = {' '.join(sources)} ({', '.join(held)})"
            return command(counted if held else f"COMPUTE {into} = 0")
        case CountPresent(into, sources):
            return command(f"COMPUTE {into} = NVALID({', '.join(sources)})")
        case CountFrom(into, sources, level):
            return command(f"COUNT {into} = {' '.join(sources)} ({number(level)} THRU HIGHEST)")
        case Total(into, sources):
            return command(f"COMPUTE {into} = SUM({', '.join(sources)})")
        case Largest(into, sources):
            return command(f"COMPUTE {into} = MAX({', '.join(sources)})")
        case Compute(into, formula, when):
            return command(f"{_if(when)}{into} = {formula}")
        case Erase(into, when):
            return command(f"{_if(when)}{into} = $SYSMIS")
        case Round():
            return _round(statement)
    assert isinstance(statement, Say)
    return command(
        f"{_if([If(statement.into, 'absent'), *statement.when])}{statement.into} = {quoted(statement.words)}"
    )


def comment(words: str) -> list[str]:
    """A remark: an asterisk, and a full stop at its end. It would end too at a line that ends in one."""
    joined = f"* {words.rstrip('.')}.".replace(". ", ".\0")
    lines = wrap(joined, WIDTH, subsequent_indent="  ")
    return [line.replace("\0", " ") for line in lines]


def command(text: str) -> list[str]:
    """A command, each further line of it indented, and its full stop."""
    return broken(f"{text}.", "    ")


def quoted(text: str) -> str:
    """A literal text."""
    return "'" + text.replace("'", "''") + "'"


def number(value: float) -> str:
    """A literal number."""
    return f"{value:.15g}"


def _if(when: Sequence[If]) -> str:
    conditions = [_condition(each) for each in when]
    return f"IF ({' AND '.join(conditions)}) " if conditions else "COMPUTE "


def _condition(each: If) -> str:
    said = each.name.endswith("_why")
    if each.operator == "present":
        return f"{each.name} <> ''" if said else f"NOT SYSMIS({each.name})"
    if each.operator == "absent":
        return f"{each.name} = ''" if said else f"SYSMIS({each.name})"
    if each.operator == "says":
        return f"{each.name} = {quoted(each.words)}"
    return f"{each.name} {'=' if each.operator == '==' else each.operator} {number(each.value)}"


def _within(each: Within) -> list[str]:
    into, scale = each.into, 10**each.decimals
    steps = f"{into} * {scale}" if each.decimals else into
    lines = command(
        f"RECODE {each.source} ({number(each.low)} THRU {number(each.high)}=COPY) (ELSE=SYSMIS) INTO {into}"
    )
    lines += command(f"IF (ABS({steps} - RND({steps})) > {EVEN}) {into} = $SYSMIS")
    if each.mirror is not None:
        lines += command(f"COMPUTE {into} = {number(each.mirror)} - {into}")
    return lines


def _round(each: Round) -> list[str]:
    """RND of a half goes away from zero; below zero, half up is another number."""
    scale = 10**each.decimals
    steps = f"{each.into} * {scale}" if each.decimals else each.into
    if each.even:
        lines = command(f"COMPUTE s_even = RND({each.into})")
        lines += command(f"IF (ABS(MOD({each.into}, 1)) = 0.5) s_even = 2 * RND({each.into} / 2)")
        return lines + command(f"{_if(each.when)}{each.into} = s_even")
    if not each.negative:
        return command(f"{_if(each.when)}{each.into} = RND({steps}){f' / {scale}' if each.decimals else ''}")
    up = f"({steps} + 0.5)"
    lines = command(f"COMPUTE s_up = TRUNC{up}")
    lines += command(f"IF (s_up > {up}) s_up = s_up - 1")
    return lines + command(f"{_if(each.when)}{each.into} = s_up{f' / {scale}' if each.decimals else ''}")


SUFFIX = ".sps"


def program(job: Job) -> str:
    """The whole syntax file: data in, labels, every score, data out."""
    kept = [*job.keys, *job.outputs()]
    lines = [
        *comment(f"{job.title}: scores."),
        *comment(
            f"Made by {job.made_by} from the instruments' definitions. Reads {job.data}.sav, one row a form, "
            "and makes every score anew from the answers as keyed. SPSS and PSPP run it."
        ),
        "",
        *command(f"GET FILE='{job.data}.sav' /KEEP={' '.join(job.columns())}"),
        *body(job, Writer(comment, _items, lambda _, statement: written(statement), _labels)),
        "",
        *command(f"SAVE OUTFILE='{job.out}.sav' /KEEP={' '.join(kept)}"),
        "",
    ]
    return "\n".join(lines)


def _items(job: Job, instrument: Instrument) -> Iterator[str]:
    items = job.items(instrument)
    labels = " /".join(f"{item.id} {quoted(item.label)}" for item in items)
    yield from command(f"VARIABLE LABELS {labels}")
    for alike, options in job.by_options(instrument):
        said = " ".join(f"{code} {quoted(label)}" for code, label in options.items())
        yield from command(f"VALUE LABELS {' '.join(item.id for item in alike)} {said}")
    names = " ".join(item.id for item in items)
    yield from command(f"MISSING VALUES {names} ({_missing(list(job.codes(instrument)))})")


def _labels(plan: Plan) -> Iterator[str]:
    """The score and its band say what they are."""
    band = f" /{plan.score}_band {quoted(f'{plan.label}: band')}" if plan.bands else ""
    yield from command(f"VARIABLE LABELS {plan.score} {quoted(plan.label)}{band}")
    if plan.bands:
        names = " ".join(f"{n} {quoted(name)}" for n, name in enumerate(plan.bands.edges.values(), start=1))
        yield from command(f"VALUE LABELS {plan.score}_band {names}")


def _missing(codes: list[int]) -> str:
    """Up to three codes, or a range and one more: all that SPSS can hold. The range goes over most of them."""
    if len(codes) <= 3:
        return ", ".join(map(str, codes))
    runs = [(codes, []), (codes[:-1], codes[-1:]), (codes[1:], codes[:1])]
    together, alone = min(runs, key=lambda each: each[0][-1] - each[0][0] - len(each[0]))
    return ", ".join([f"{together[0]} THRU {together[-1]}", *map(str, alone)])
