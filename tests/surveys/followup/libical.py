"""libical, a C library that calendar programs use, as a validator and as a second opinion on times.

It knows what RFC 5545 and RFC 5546 require of each component, and reads a time zone from the file alone.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from tests.programs import load

_Pointer, _Text = ctypes.c_void_p, ctypes.c_char_p


class _Time(ctypes.Structure):
    """`struct icaltimetype` of libical 3."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        *((name, ctypes.c_int) for name in ("is_date", "is_daylight")),
        ("zone", _Pointer),
    ]


_SIGNATURES = {
    "icalparser_parse_string": (_Pointer, [_Text]),
    "icalrestriction_check": (ctypes.c_int, [_Pointer]),
    "icalcomponent_count_errors": (ctypes.c_int, [_Pointer]),
    "icalcomponent_as_ical_string_r": (_Pointer, [_Pointer]),
    "icalcomponent_free": (None, [_Pointer]),
    "icalcomponent_string_to_kind": (ctypes.c_int, [_Text]),
    "icalcomponent_get_first_component": (_Pointer, [_Pointer, ctypes.c_int]),
    "icalcomponent_get_next_component": (_Pointer, [_Pointer, ctypes.c_int]),
    "icalcomponent_get_dtstart": (_Time, [_Pointer]),
    "icalcomponent_get_dtend": (_Time, [_Pointer]),
    "icalcomponent_get_timezone": (_Pointer, [_Pointer, _Text]),
    "icaltime_as_timet_with_zone": (ctypes.c_longlong, [_Time, _Pointer]),
    "icaltime_from_timet_with_zone": (_Time, [ctypes.c_longlong, ctypes.c_int, _Pointer]),
    "icaltimezone_get_utc_offset_of_utc_time": (
        ctypes.c_int,
        [_Pointer, ctypes.POINTER(_Time), ctypes.POINTER(ctypes.c_int)],
    ),
    "icalmemory_free_buffer": (None, [_Pointer]),
}


def _library() -> ctypes.CDLL:
    library = load("libical.so.3")
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


@contextmanager
def _parsed(library: ctypes.CDLL, content: bytes) -> Iterator[int]:
    calendar = library.icalparser_parse_string(content)
    assert calendar, "libical finds no calendar at all"
    try:
        yield calendar
    finally:
        library.icalcomponent_free(calendar)


def faults_of(content: bytes) -> list[str]:
    """What libical has against the file: too many or too few of a property, and each line that it reads otherwise.

    It asks for little of a file without a METHOD, so it is shown the file as one that is published, too.
    """
    published = content.replace(b"CALSCALE:", b"METHOD:PUBLISH\r\nCALSCALE:", 1)
    published = published.replace(b"BEGIN:VEVENT\r\n", b"BEGIN:VEVENT\r\nORGANIZER:mailto:a@example.org\r\n")
    as_it_is, as_published = _read_back(content), _read_back(published)
    faults = {line for line in (*as_it_is, *as_published) if line.startswith("X-LIC-ERROR")}
    read_otherwise = Counter(_lines(content.decode())) - Counter(as_it_is)
    return sorted(faults) + sorted(read_otherwise.elements())


def _read_back(content: bytes) -> list[str]:
    """The lines that libical writes of the file, with its errors among them."""
    library = _library()
    with _parsed(library, content) as calendar:
        holds = library.icalrestriction_check(calendar)
        count = library.icalcomponent_count_errors(calendar)
        buffer = library.icalcomponent_as_ical_string_r(calendar)
        found = _lines(ctypes.string_at(buffer).decode())
        library.icalmemory_free_buffer(buffer)
    errors = [line for line in found if line.startswith("X-LIC-ERROR")]
    assert len(errors) == count
    assert holds or errors
    return found


def _lines(text: str) -> list[str]:
    """Unfolded. libical writes X- lines without escapes, so theirs are left out."""
    lines = text.replace("\r\n ", "").split("\r\n")
    return [line.replace("\\", "") if line.startswith("X-WR-") else line for line in lines]


def spans(content: bytes) -> list[tuple[datetime, datetime]]:
    """When each event starts and ends, in UTC, by the time zone as the file has it."""
    library = _library()
    kind = library.icalcomponent_string_to_kind(b"VEVENT")
    found = []
    with _parsed(library, content) as calendar:
        event = library.icalcomponent_get_first_component(calendar, kind)
        while event:
            times = library.icalcomponent_get_dtstart(event), library.icalcomponent_get_dtend(event)
            starts, ends = (library.icaltime_as_timet_with_zone(each, each.zone) for each in times)
            found.append((datetime.fromtimestamp(starts, UTC), datetime.fromtimestamp(ends, UTC)))
            event = library.icalcomponent_get_next_component(calendar, kind)
    return found


def offsets(content: bytes, tzid: str, moments: list[datetime]) -> list[int]:
    """How many seconds the clocks of the zone are ahead of UTC at each moment, by the time zone as the file has it."""
    library = _library()
    found = []
    with _parsed(library, content) as calendar:
        zone = library.icalcomponent_get_timezone(calendar, tzid.encode())
        assert zone, f"the file has no {tzid}"
        for moment in moments:
            time = library.icaltime_from_timet_with_zone(int(moment.timestamp()), 0, None)
            is_daylight = ctypes.c_int()
            found.append(
                library.icaltimezone_get_utc_offset_of_utc_time(
                    zone, ctypes.byref(time), ctypes.byref(is_daylight)
                )
            )
    return found
