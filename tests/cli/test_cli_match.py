"""``onrecord match``: each claim beside the passages that bear on it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from command_line import Shell


def test_a_claim_is_an_object_as_of_extract_with_its_matches(shell: Shell) -> None:
    (shell.folder / "draft.txt").write_text("“We will act,” Bell said.\n", encoding="utf-8")
    backup = shell.folder / "backup"
    backup.mkdir()
    (backup / "hearing.md").write_text("# Minutes\n\nBELL: We will act.\n\nLIND: When?\n", encoding="utf-8")

    (line,) = shell.ok("match", "draft.txt", "--against", "backup").splitlines()
    claim = json.loads(line)
    matches = claim.pop("matches")
    assert [json.dumps(claim)] == [json.dumps(json.loads(shell.ok("extract", "draft.txt")))]
    assert matches == [
        {
            "document": "backup/hearing.md",
            "locator": "¶ 2",
            "start": 17,
            "end": 28,
            "text": "We will act",
            "speaker": "Bell",
            "verdict": "verbatim",
            "score": 1.0,
            "why": "",
        }
    ]


def test_what_can_not_be_read_is_told_and_the_rest_goes_on(shell: Shell) -> None:
    (shell.folder / "draft.txt").write_text("“We will act,” Bell said.\n", encoding="utf-8")
    (shell.folder / "hearing.txt").write_text("BELL: We will act.\n\nLIND: When?\n", encoding="utf-8")
    (shell.folder / "empty.txt").write_text("")

    answer = shell.run(
        "match", "draft.txt", "empty.txt", "--against", "hearing.txt", "--against", "empty.txt"
    )
    assert (answer.code, answer.err) == (2, "onrecord: empty.txt: no text in it\n" * 2)
    assert json.loads(answer.out)["matches"][0]["document"] == "hearing.txt"

    answer = shell.run("match", "draft.txt", "--against", "empty.txt")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("onrecord: nothing to check against: no document of --against could be read\n")
