"""Several people write to one ledger at once, in a folder whose locks do nothing: none is asked for, so none can fail."""

import itertools
import os
import subprocess
import sys
from collections import Counter

import pytest

from surveys.record import ledger

WRITERS = 8
EVENTS, ROUNDS = (100, 20) if os.environ.get("SURVEYS_FUZZ") == "1" else (12, 1)
WRITE = """
import sys
from pathlib import Path
from surveys.record import ledger
folder, who, n = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
for number in range(n):
    ledger.append(folder, "import", {"who": who, "number": number})
"""


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_of_eight_writers_at_once_no_event_is_lost_or_doubled_and_the_chain_verifies(tmp_path, round_):
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE, str(tmp_path), str(who), str(EVENTS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in range(WRITERS)
    ]
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.readline()
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    past = ledger.events(tmp_path)
    written = Counter((event.body["who"], event.body["number"]) for event in past)
    assert written == {(str(who), number): 1 for who in range(WRITERS) for number in range(EVENTS)}
    follows = ledger.lineage(past)
    for who in range(WRITERS):
        mine = [event for event in past if event.body["who"] == str(who)]
        assert [event.body["number"] for event in mine] == list(range(EVENTS))
        assert all(follows(later.id, earlier.id) for earlier, later in itertools.pairwise(mine))
    joined = ledger.append(tmp_path, "import", {})
    assert ledger.heads(ledger.events(tmp_path)) == {joined.id}
