"""Zip files, such as those of Word and Excel, whose content alone decides their bytes."""

from __future__ import annotations

import io
import re
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

STAMP = datetime(2000, 1, 1)
"""In place of every time of writing."""
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</)")


def stamped_zip(content: bytes) -> bytes:
    """The same parts, by name, with every time of writing replaced, those in a document's properties too."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            part = old.read(name)
            if (
                name == "docProps/core.xml"
            ):  # some libraries write the present moment, whatever they are given
                part = _MODIFIED.sub(rb"\g<1>" + STAMP.isoformat().encode() + rb"Z\g<3>", part)
            info = ZipInfo(name, STAMP.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o600 << 16
            new.writestr(info, part)
    return target.getvalue()
