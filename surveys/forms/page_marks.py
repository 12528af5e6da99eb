"""The mark of a page for scanners: a QR code that says whose page it is, of which form, and which one.

Its text is `FU1/participant/timepoint/instruments/page/stamp`; a part that nothing is known for is empty, and instruments,
as `ULS8 1.0`, have a `+` between them. Small letters of all but the participant are capitals in it, which makes the code
smaller. A `/` or `%` within a part is `%2F` or `%25`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

KIND = "FU1"
"""Tells these marks from others, and their layout from later ones."""
SQUARES = b"1" * 128 + b"0" * 128
"""What stands for each grey, from black on."""


def page_mark(participant: str, timepoint: str, instruments: Sequence[str], page: int, stamp: str) -> str:
    """Rows of the code from above, a letter for each of its squares: 1 is dark and 0 is light."""
    from zxingcpp import BarcodeFormat, create_barcode  # slow to import

    rest = (timepoint, "+".join(instruments), str(page), stamp)
    parts = (KIND, participant, *(each.upper() for each in rest))
    text = "/".join(each.replace("%", "%25").replace("/", "%2F") for each in parts)
    image: Any = create_barcode(text, BarcodeFormat.QRCode, ec_level="M").to_image(add_quiet_zones=False)
    return memoryview(image).tobytes().translate(SQUARES).decode("ascii")
