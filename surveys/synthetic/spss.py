"""A returned file as SPSS data, with labels, user-missing codes and measurement levels; the same bytes each time."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import pyreadstat

from instruments import Item
from instruments.model import missing_reasons_for
from surveys.durable import write_file
from surveys.study import Study
from surveys.synthetic.returns import Return

STAMP = b"01 Jan 1700:00:00"
"""The header's date (9 bytes) and time (8) of making, in place of the clock's."""
STAMPED_AT = 92
LABELS = {"participant_id": "Participant id", "site": "Site", "mask_broken": "Masking broken"}
"""Labels as a team would write them; other columns have their item's."""
DTYPES: dict[str, type[pl.DataType]] = {"text": pl.String, "date": pl.Date}
FORMATS = {"text": "A12", "date": "EDATE10", "choice": "F4.0", "number": "F4.0"}
MEASURES = {"text": "nominal", "date": "scale", "choice": "ordinal", "number": "scale"}
NOMINAL = ("interview_mode", "mask_broken")


def write_spss(path: Path, returned: Return, study: Study) -> None:
    """The file, plain or compressed by its suffix."""
    items = {item.id: item for instrument in returned.instruments for item in instrument.items}
    kinds = {name: items[name].kind if name in items else "text" for name in returned.columns}
    schema = {name: DTYPES.get(kind, pl.Float64) for name, kind in kinds.items()}
    rows = [{name: row[name] for name in returned.columns} for row in returned.rows]
    with TemporaryDirectory() as place:
        file = Path(place) / path.name
        pyreadstat.write_sav(
            pl.DataFrame(rows, schema=schema, strict=False),
            str(file),
            file_label=returned.title[:64],
            note=[returned.title, "SYNTHETIC: nobody in this file exists"],
            compress=path.suffix == ".zsav",
            row_compress=path.suffix == ".sav",
            column_labels={name: _label(name, items) for name in returned.columns},
            variable_measure={
                name: "nominal" if name in NOMINAL else MEASURES[kind] for name, kind in kinds.items()
            },
            variable_format={name: FORMATS[kind] for name, kind in kinds.items()},
            **_coded(returned, study),
        )
        content = file.read_bytes()
    write_file(path, content[:STAMPED_AT] + STAMP + content[STAMPED_AT + len(STAMP) :])


def _label(name: str, items: dict[str, Item]) -> str:
    return LABELS[name] if name in LABELS else items[name].label


def _coded(returned: Return, study: Study) -> dict[str, Any]:
    """Labels of values, and which codes are missing: one range, and the instrument's own codes beside it."""
    labels: dict[str, dict[int, str]] = {}
    missing: dict[str, list[Any]] = {}
    codes = [reason.code for reason in study.missing_reasons]
    for instrument in returned.instruments:
        reasons = missing_reasons_for(instrument, study.missing_reasons)
        words = {code: reason.label for code, reason in reasons.items()}
        for item in instrument.items:
            if item.kind in ("choice", "number"):
                labels[item.id] = {**instrument.options(item), **words}
                own = [code for code in reasons if code not in codes]
                missing[item.id] = [{"lo": min(codes), "hi": max(codes)}, *own]
    return {"variable_value_labels": labels, "missing_ranges": missing}
