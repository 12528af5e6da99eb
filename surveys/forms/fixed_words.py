"""What every form says whatever it asks, for the formats that are not set by Typst; the PDF's templates say the same words.

Each is of our own making. A test finds each of them in the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass

from surveys.forms.context import Form


@dataclass(frozen=True)
class Notice:
    """A sentence in a frame, of which the beginning stands out."""

    first: str
    rest: str


@dataclass(frozen=True)
class Heading:
    """The headings of the first page and the last."""

    about: str = "About this interview"
    absent: str = "When there is no answer"
    contents: str = "Contents"
    closing: str = "Closing the interview"
    next_contact: str = "Next contact"
    leaving: str = "For the interviewer, after leaving"
    own_how: str = "How to fill this in"
    own_closing: str = "Thank you"


HEADING = Heading()
SYNTHETIC = "SYNTHETIC DATA: not about real people"
BEFORE = Notice(
    "Before you begin",
    ", check that the person still consents, has the time and can talk in private. They may pause, leave out any "
    "question, or stop. Do not write names, addresses or telephone numbers on this form.",
)
SAY_FIRST = "To say first"
TICK = "Tick the box of the reason; leave no question without a tick."
OFFICE = "Used in the office only:"
TOGETHER = "Together, about"
LEAVING = Notice(
    "Before you leave",
    ", ask how the person is. If they are distressed, or said anything that raises concern for their safety or anyone "
    "else’s, follow the study’s distress protocol now.",
)
THANKS = (
    "Thank the person for their time and their answers. Write the end time on the first page, and check that no "
    "question is without a tick."
)
CONTACT = (
    ". Ask whether the person's contact details have changed, and note them in the contact log, not here."
)
"""After the next interview and when it is due."""
LAST = "This was the last interview of the study."
OWN_HOW = (
    "Please put a tick or a cross in one box for each question. There are no right or wrong answers: what counts is what "
    "you think yourself. Where you see an arrow (→), please do what it says."
)
OWN_NO_NAME = Notice("", "Please do not write your name, your address or a telephone number on this form.")
OWN_THANKS = (
    "Thank you for your time and your answers. Please look through the pages once more: it is easy to turn two at once. "
    "Then give the form back to the person you had it from, or send it as they asked you to."
)
OWN_UPSET = Notice(
    "If any of these questions has upset you",
    ", please tell the person you had this form from, or somebody you trust.",
)


def annotated(form: Form) -> Notice:
    """For whom an annotated form is, and how its variables are called in files of a release."""
    return Notice(
        "Annotated for statisticians, not for interviews.",
        " Beneath each question: its variable, the answers that it takes, and the scores that it enters. In files of a "
        f"release a name ends in the timepoint, as {form.timepoint_id}, where they are wide.",
    )


def own_minutes(minutes: int) -> str:
    """How long a form for the person's own hand takes."""
    return (
        "You may leave out any question, or stop at any time, and need not say why. All of it takes about "
        f"{minutes} minutes."
    )
