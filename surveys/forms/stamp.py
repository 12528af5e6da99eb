"""The stamp of a form: a short hash of all that is printed on it for everybody."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace

from surveys.forms.context import Form


def stamped(form: Form) -> Form:
    """The form with its stamp: eight characters that change when any word, code, box or skip rule of it does."""
    content = json.dumps(asdict(replace(form, stamp="")), sort_keys=True, ensure_ascii=True)
    return replace(form, stamp=hashlib.sha256(content.encode()).hexdigest()[:8])
