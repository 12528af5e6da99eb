"""Statements as a Stata do-file, of documented commands alone.

Stata puts missing values above every number, so each comparison here asks for a value first. In a released
`.dta` a code of absence is one of `.a` to `.z`; `written` takes the letter of each code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from instruments import Instrument
from scoring.plan import Plan
from scoring.syntax.job import Job
from scoring.syntax.layout import Writer, body
from scoring.syntax.lines import WIDTH, broken, remark
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


def written(statement: Statement, letters: Mapping[int, str]) -> list[str]:
    """The lines of one statement; `letters` are the missing values that stand for codes, such as `.a`."""
    match statement:
        case Heading(words):
            return comment(words)
        case Start(into, text):
            return [_dropped(into), f'generate str16 {into} = ""' if text else f"generate double {into} = ."]
        case Recode(into, sources, pairs):
            found = " ".join(f"({number(old)}={number(new)})" for old, new in pairs)
            made = f"recode {' '.join(sources)} {found} (else=.), generate({' '.join(into)})"
            return [*map(_dropped, into), *_lines(made)]
        case Within():
            return _within(statement)
        case CountCodes(into, sources, codes, blanks):
            held = [*(letters.get(code, str(code)) for code in codes), *(["."] if blanks else [])]
            return _counted(into, sources, f"inlist(`v', {', '.join(held)})" if held else "")
        case CountPresent(into, sources):
            return [_dropped(into), *_lines(f"egen {into} = rownonmiss({' '.join(sources)})")]
        case CountFrom(into, sources, level):
            return _counted(into, sources, f"`v' >= {number(level)} & !missing(`v')")
        case Total(into, sources):
            return [_dropped(into), *_lines(f"egen double {into} = rowtotal({' '.join(sources)}), missing")]
        case Largest(into, sources):
            return [_dropped(into), *_lines(f"egen double {into} = rowmax({' '.join(sources)})")]
        case Compute(into, formula, when):
            if when:
                return _lines(f"replace {into} = {formula}{_if(when)}")
            return [_dropped(into), *_lines(f"generate double {into} = {formula}")]
        case Erase(into, when):
            return _lines(f"replace {into} = .{_if(when)}")
        case Round(into, _, _, when, True):
            even = f"cond(mod({into}, 1) == 0.5, 2 * floor({into} / 2 + 0.5), floor({into} + 0.5))"
            return _lines(f"replace {into} = {even}{_if(when)}")
        case Round(into, decimals, _, when):
            scale = 10**decimals
            up = f"floor({into} * {scale} + 0.5) / {scale}" if decimals else f"floor({into} + 0.5)"
            return _lines(f"replace {into} = {up}{_if(when)}")
    assert isinstance(statement, Say)
    return _lines(
        f'replace {statement.into} = "{statement.words}"{_if([If(statement.into, "absent"), *statement.when])}'
    )


def comment(words: str) -> list[str]:
    """A remark."""
    return remark(words, "*")


def number(value: float) -> str:
    """A literal number."""
    return f"{value:.15g}"


def quoted(text: str) -> str:
    """A literal text, in the quotation marks of Stata that may hold others."""
    return f'`"{text}"\''


def _lines(text: str) -> list[str]:
    """A command; each line but the last says that it goes on in the next."""
    lines = broken(text, "    ", WIDTH - 4)
    return [*(f"{line} ///" for line in lines[:-1]), lines[-1]]


def _dropped(name: str) -> str:
    return f"capture drop {name}"


def _counted(into: str, sources: Sequence[str], condition: str) -> list[str]:
    start = [_dropped(into), f"generate {into} = 0"]
    if not condition:
        return start
    opening = _lines(f"foreach v of varlist {' '.join(sources)} {{")
    return [*start, *opening, f"    replace {into} = {into} + 1 if {condition}", "}"]


def _within(each: Within) -> list[str]:
    steps = f"{each.source} * {10**each.decimals}" if each.decimals else each.source
    inside = f"inrange({each.source}, {number(each.low)}, {number(each.high)})"
    value = f"{number(each.mirror)} - {each.source}" if each.mirror is not None else each.source
    made = f"generate double {each.into} = {value} if {inside} & abs({steps} - round({steps})) < 1e-6"
    return [_dropped(each.into), *_lines(made)]


def _if(when: Sequence[If]) -> str:
    return f" if {' & '.join(map(_condition, when))}" if when else ""


def _condition(each: If) -> str:
    if each.operator == "present":
        return f"!missing({each.name})"
    if each.operator == "absent":
        return f"missing({each.name})"
    if each.operator == "says":
        return f'{each.name} == "{each.words}"'
    compared = f"{each.name} {each.operator} {number(each.value)}"
    return f"{compared} & !missing({each.name})" if each.operator in (">", ">=") else compared


SUFFIX = ".do"


def program(job: Job) -> str:
    """The whole do-file: data in, every score, data out."""
    kept = [*job.keys, *job.outputs()]
    lines = [
        *comment(f"{job.title}: scores."),
        *comment(
            f"Made by {job.made_by} from the instruments' definitions. Reads {job.data}.dta, one row a form, "
            "and makes every score anew from the answers as keyed."
        ),
        "version 14",
        f'use "{job.data}.dta", clear',
        *_lines(f"keep {' '.join(job.columns())}"),
        *body(job, Writer(comment, _items, lambda job, statement: written(statement, job.letters), _labels)),
        "",
        *_lines(f"keep {' '.join(kept)}"),
        f'save "{job.out}.dta", replace',
        "",
    ]
    return "\n".join(lines)


def _items(job: Job, instrument: Instrument) -> Iterator[str]:
    for place, (items, options) in enumerate(job.by_options(instrument), start=1):
        named = " ".join(
            f"{job.letters.get(code, str(code))} {quoted(label)}" for code, label in options.items()
        )
        name = f"{instrument.id}_{place}_"
        yield f"label define {name} {named}, replace"
        yield from _lines(f"label values {' '.join(item.id for item in items)} {name}")
    for item in job.items(instrument):
        yield f"label variable {item.id} {quoted(item.label[:80])}"


def _labels(plan: Plan) -> Iterator[str]:
    """The score and its band say what they are."""
    yield f"label variable {plan.score} {quoted(plan.label[:80])}"
    if plan.bands:
        names = " ".join(f"{n} {quoted(name)}" for n, name in enumerate(plan.bands.edges.values(), start=1))
        yield f"label define {plan.score}_ {names}, replace"
        yield f"label values {plan.score}_band {plan.score}_"
