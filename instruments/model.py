"""What an instrument is: items, response scales, scores, worked examples, and where each fact was read.

Only shapes and the words for them live here. Reading files is `reader.py`; whether the parts of a
definition agree with one another is `checks.py`; what a score comes to is the `scoring` package.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

ItemId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,25}$")]
# 18 characters leave room for `_prorated` and a timepoint within Stata's 32.
ScoreId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,17}$")]
InstrumentId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,15}$")]
Words = Annotated[str, Field(min_length=1)]
Number = Annotated[int | float, Field(union_mode="left_to_right")]
Confidence = Literal["verified", "unverified"]


class Frozen(BaseModel):
    """A value that never changes and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Sourced(Frozen):
    """A fact about an instrument: where it was read, and whether it was confirmed there."""

    source: Words
    confidence: Confidence


class Licence(Sourced):
    """Who holds the rights, what they ask, and whether item wording may be printed from here."""

    status: Literal["public_domain", "free", "free_with_terms", "permission", "fee"]
    holder: Words
    terms: Words
    wording: Literal["may be printed", "unaltered only, with notice", "labels only"]
    notice: str = ""


class MissingReason(Frozen):
    """Why an answer is absent: the code that is keyed for it, its label, and what it counts as."""

    code: int
    label: Words
    reason: Annotated[str, Field(pattern=r"^[a-z][a-z_]*$")]
    counts_as: Literal["missing", "not_applicable"] = "missing"

    @property
    def undecided(self) -> bool:
        """Whether nobody knows yet if there is an answer: nothing may stand for it, and no score is made."""
        return self.reason == "under_query"


STANDARD_MISSING_REASONS: tuple[MissingReason, ...] = (
    MissingReason(code=-9, label="Refused", reason="refused"),
    MissingReason(code=-8, label="Does not know", reason="unknown"),
    MissingReason(code=-7, label="Not applicable", reason="not_applicable", counts_as="not_applicable"),
    MissingReason(code=-6, label="Not asked", reason="not_asked"),
    MissingReason(code=-5, label="Unreadable", reason="unreadable"),
    MissingReason(code=-4, label="Data query open", reason="under_query"),
)
"""Contiguous, so that SPSS holds all of them as one range."""


class Condition(Frozen):
    """What an answer has to be: everything that is stated here must hold."""

    at_least: Number | None = None
    at_most: Number | None = None
    equals: Number | None = None

    def holds_for(self, answer: float) -> bool:
        """Whether an answer meets it."""
        return (
            (self.at_least is None or answer >= self.at_least)
            and (self.at_most is None or answer <= self.at_most)
            and (self.equals is None or answer == self.equals)
        )


class Gate(Condition):
    """When an item is asked: only if an earlier item's answer meets the condition."""

    item: ItemId


class Item(Frozen):
    """One thing asked. `label` is our own short topic; `text` only where the licence lets it be printed.

    No number outside `limits` is an answer; one outside `usual` is an answer to be looked at. An answer
    that meets `risk` asks for the study's risk protocol.
    """

    id: ItemId
    label: Words
    text: str = ""
    kind: Literal["choice", "number", "text", "date", "note"] = "choice"
    scale: str = ""
    limits: tuple[Number, Number] | None = None
    usual: tuple[Number, Number] | None = None
    decimals: Annotated[int, Field(ge=0, le=6)] = 0
    appearance: Literal["", "vas"] = ""
    ask_if: Gate | None = None
    not_applicable: str = ""
    risk: Condition | None = None
    flags: tuple[Literal["unmasks", "nominal"], ...] = ()


class Allowance(Frozen):
    """Of a part of a score's items, how many may be missing."""

    items: Annotated[tuple[ItemId, ...], Field(min_length=1)]
    allow: Annotated[int, Field(ge=0)]


class MissingPolicy(Sourced):
    """What a score does when answers are absent. Nothing here has a default: each rule is stated.

    `allow` items may be missing, or `allow_share` of them, and of a part of them no more than `within`
    says. `fill` says what stands for them: `person_mean` the mean of the person's answered items (after
    keying), `rounded_mean` that mean as a whole number, `worst` or `best` the item's own answer at that end
    of the score, `none` nothing. Not-applicable items count as missing, are left out of the score
    (`excluded`, which needs `at_least` answered items), or score as the lowest answer (`as_lowest`).
    `rounding` is of the rounded mean, or of a total with filled items.

    So prorating has three names: `person_mean` unrounded (sum × items / answered), `rounded_mean` (sum + rounded
    mean × missing), and `person_mean` rounded (the first, as a whole number).
    """

    allow: Annotated[int, Field(ge=0)] | None = None
    allow_share: Annotated[float, Field(gt=0, lt=1)] | None = None
    within: tuple[Allowance, ...] = ()
    fill: Literal["none", "person_mean", "rounded_mean", "worst", "best"]
    not_applicable: Literal["as_missing", "excluded", "as_lowest"]
    at_least: Annotated[int, Field(ge=1)] | None = None
    rounding: Literal["none", "half_up", "half_even"]

    def allowed(self, items: int) -> int:
        """How many of so many items may be missing: of a share, the whole number that does not exceed it."""
        if self.allow is not None:
            return self.allow
        return int(Fraction(str(self.allow_share)) * items)


class Bands(Sourced):
    """Names for stretches of a score: each begins at its lower edge and ends below the next."""

    edges: Annotated[dict[Number, Words], Field(min_length=2)]


class Recoding(Frozen):
    """What each answer of some items becomes as it enters a score: code as printed → number."""

    items: Annotated[tuple[ItemId, ...], Field(min_length=1)]
    values: Annotated[dict[int, Number], Field(min_length=2)]


class ReliableChange(Sourced):
    """What a score must change by to exceed its own error: published as such, or by sd and reliability.

    From those it is 1.96 × sd × √2 × √(1 − reliability): Jacobson and Truax (1991), J Consult Clin Psychol 59:12-19.
    """

    by: Annotated[float, Field(gt=0)] | None = None
    sd: Annotated[float, Field(gt=0)] | None = None
    reliability: Annotated[float, Field(gt=0, lt=1)] | None = None


class ImportantChange(Sourced):
    """The smallest change that was found to matter to people."""

    by: Annotated[float, Field(gt=0)]


class Change(Frozen):
    """What may be said of a change of a score between two timepoints, each only where its source is stated."""

    reliable: ReliableChange | None = None
    important: ImportantChange | None = None


class Structure(Sourced):
    """What the items of a score have to do with one another.

    The answers of a `scale` go together, since all of them come of the one thing that it measures. An `index`
    puts different things into one number, and nothing says that they go together: a low alpha is no fault of it.
    """

    kind: Literal["scale", "index"]


class Score(Sourced):
    """A number made from answers: its rule, its items, what it does without some, and its range.

    `items` are items, or scores that stand before this one. Each enters as it is, `reversed` within its range, or
    as `recoded` says. Where no `structure` is stated, nothing is judged by it.
    """

    id: ScoreId
    label: Words
    rule: Words
    items: Annotated[tuple[ItemId, ...], Field(min_length=1)]
    reversed: tuple[ItemId, ...] = ()
    recoded: tuple[Recoding, ...] = ()
    parameters: dict[str, Any] = {}
    missing: MissingPolicy
    range: tuple[Number, Number]
    higher_is: Literal["better", "worse", "neither"]
    bands: Bands | None = None
    structure: Structure | None = None
    change: Change | None = None

    def recoding(self, id: str) -> Recoding | None:
        """What the answers of that item become, where they are recoded."""
        return next((each for each in self.recoded if id in each.items), None)


class Example(Frozen):
    """Answers and the scores that they must give, worked by hand. `others` answers every item not named."""

    name: Words
    answers: dict[ItemId, Number] = {}
    others: Number | None = None
    scores: Annotated[dict[str, Number | bool | str], Field(min_length=1)]


class Instrument(Sourced):
    """A questionnaire, rating or record form. Its own `source` is for item order and codes as printed."""

    id: InstrumentId
    version: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+$")]
    title: Words
    citation: Words
    licence: Licence
    mode: Literal["self-report", "interviewer-rated", "record-extraction"]
    recall: str
    minutes: Annotated[int, Field(ge=1, le=120)]
    instructions: str = ""
    notes: tuple[str, ...] = ()
    scales: dict[Words, Annotated[dict[int, Words], Field(min_length=2)]] = {}
    missing_reasons: tuple[MissingReason, ...] = ()
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    scores: tuple[Score, ...] = ()
    examples: tuple[Example, ...] = ()

    def item(self, id: str) -> Item:
        """The item of that id; KeyError if there is none."""
        return {item.id: item for item in self.items}[id]

    def score(self, id: str) -> Score:
        """The declared score of that id; KeyError if there is none."""
        return {score.id: score for score in self.scores}[id]

    def options(self, item: Item) -> dict[int, str]:
        """Code → label of a choice item, in the order printed; empty for other kinds."""
        return self.scales.get(item.scale, {})

    def limits(self, item: Item) -> tuple[float, float] | None:
        """Lowest and highest answer of a scorable item; None for text, dates and notes."""
        options = self.options(item)
        return (min(options), max(options)) if options else item.limits

    def questions_of(self, score: Score) -> tuple[ItemId, ...]:
        """The items that a score rests on, its own and those of the scores it is made from, each once."""
        scores = {score.id: score for score in self.scores}
        found = [self.questions_of(scores[id]) if id in scores else (id,) for id in score.items]
        return tuple(dict.fromkeys(item for each in found for item in each))


def missing_reasons_for(
    instrument: Instrument, study_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
) -> dict[int, MissingReason]:
    """Code → reason: the study's table extended by the instrument's own codes."""
    return {reason.code: reason for reason in (*study_reasons, *instrument.missing_reasons)}
