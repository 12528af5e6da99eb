"""Licensed wording and translations: `wording/INSTRUMENT.LANGUAGE.yaml` of a study, which fills in what forms print.

A definition says what is asked, and carries its words only where a licence lets it. What a study may print by its own
licence, or in another language, stands in its folder and goes no further.
"""

from surveys.wording.file import Wordings, wording_files
from surveys.wording.worded import refuse_unknown_language, worded

__all__ = ["Wordings", "refuse_unknown_language", "worded", "wording_files"]
