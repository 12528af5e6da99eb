"""Files that are there whole or not at all: written beside their place, flushed, then renamed into it."""

from __future__ import annotations

import errno
import os
import time
import uuid
from contextlib import suppress
from pathlib import Path

from instruments.problems import Where
from surveys.refusals import Refusal, refusal

WINDOWS_BUSY = {5, 32, 33}
"""Windows errors of a file that a scanner or a sync client holds for a moment."""
PATIENCE = 2.5


def write_file(path: Path, content: bytes) -> None:
    """`path` holds `content`, readable by its owner only; an earlier file of that name is replaced.

    Raises OSError that names `path`, and leaves what was there, if any step fails; if it is the last, by which
    the name is made sure of, the file is there whole.
    """
    temporary = path.parent / f".{uuid.uuid4().hex}.part"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_new(temporary, content)
        rename(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        with suppress(OSError):  # what stopped us is the news, and not that it cannot be tidied up
            temporary.unlink(missing_ok=True)


def write_new_file(path: Path, content: bytes) -> None:
    """`path` holds `content`. Raises Refusal if there is a file of that name already."""
    if path.exists():
        hint = "choose another name, or move the file away"
        raise refusal(Refusal, "file_exists", Where(str(path)), "a file of that name", hint=hint)
    write_file(path, content)


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def rename(source: Path, target: Path) -> None:
    """Rename, waiting a moment where Windows says that somebody else has the file."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            source.replace(target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in WINDOWS_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.05)


def sync_folder(folder: Path) -> None:
    """The names in a folder are on the disk, where the system has such a call: Windows has none, nor have some
    shared folders, which say so by EINVAL or EBADF (as PostgreSQL's `fsync_fname` takes it too)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.EBADF):
            raise
    finally:
        os.close(descriptor)
