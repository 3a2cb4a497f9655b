from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import ARTICLE, objects

if TYPE_CHECKING:
    from command_line import Shell

CLAIM = {
    "source",
    "text_sha256",
    "kind",
    "text",
    "start",
    "end",
    "utterance",
    "speaker",
    "cue",
    "quote",
    "figure",
}
PARTS = {
    "speaker": {"text", "start", "end", "name", "role", "sure"},
    "cue": {"text", "start", "end"},
    "quote": {"form"},
    "figure": {
        *("dimension", "value", "high", "unit", "currency", "number", "hedge"),
        *("modifier", "bound", "change", "date", "subject"),
    },
}


@pytest.fixture
def files(shell: Shell) -> Shell:
    """A shell in a folder with documents and other files."""
    for name in ("b.txt", "a.md", "sub/c.txt"):
        path = shell.folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{ARTICLE}{name}", encoding="utf-8")
    (shell.folder / "docs" / "README.md").write_text(ARTICLE, encoding="utf-8")
    (shell.folder / "docs" / "picture.png").write_bytes(b"\x89PNG")
    (shell.folder / "docs" / ".DS_Store").write_bytes(b"\x00\x01")
    return shell


def test_a_document_gives_its_claims_as_jsonl(files: Shell) -> None:
    found = objects(files.ok("extract", "docs/b.txt"))

    text = f"{ARTICLE}b.txt"
    for claim in found:
        assert claim["source"] == "docs/b.txt"
        assert claim["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
        for part in (claim, claim["speaker"], claim["cue"]):
            assert part is None or text[part["start"] : part["end"]] == part["text"]
    assert [claim["start"] for claim in found] == sorted(claim["start"] for claim in found)
    assert {"We will act,", "£6 million"} <= {claim["text"] for claim in found}


def test_the_keys_are_those_of_the_public_interface(files: Shell) -> None:
    found = objects(files.ok("extract", "docs/b.txt"))
    seen = {part: claim[part] for claim in found for part in PARTS if claim[part]}

    assert {frozenset(claim) for claim in found} == {frozenset(CLAIM)}
    assert {part: set(value) for part, value in seen.items()} == PARTS
    assert set(seen["figure"]["number"]) == {"start", "end"}


def test_what_is_certain_of_a_plain_quote_and_a_plain_sum(files: Shell) -> None:
    by_text = {claim["text"]: claim for claim in objects(files.ok("extract", "docs/b.txt"))}
    quote, cost = by_text["We will act,"], by_text["£6 million"]

    assert quote["quote"] == {"form": "direct"}
    assert (quote["speaker"]["name"], quote["cue"]["text"]) == ("Ruth Bell", "said")
    assert (quote["figure"], quote["utterance"]) == (None, None)
    assert (cost["figure"]["dimension"], cost["figure"]["value"]) == ("money", 6_000_000.0)
    assert (cost["figure"]["unit"], cost["figure"]["currency"]) == ("pound sterling", "GBP")


def test_a_folder_gives_its_documents_by_name(files: Shell) -> None:
    sources = [claim["source"] for claim in objects(files.ok("extract", "docs"))]

    assert list(dict.fromkeys(sources)) == ["docs/a.md", "docs/b.txt", "docs/sub/c.txt"]


def test_standard_input_is_a_document(files: Shell) -> None:
    piped = objects(files.ok("extract", "-", stdin=f"{ARTICLE}b.txt"))

    assert {claim.pop("source") for claim in piped} == {"-"}
    named = objects(files.ok("extract", "docs/b.txt"))
    assert piped == [{key: claim[key] for key in claim if key != "source"} for claim in named]


def test_extracting_twice_gives_the_same_bytes(files: Shell) -> None:
    assert files.ok("extract", "docs", PYTHONHASHSEED="1") == files.ok("extract", "docs", PYTHONHASHSEED="2")


def test_what_can_not_be_read_is_told_and_the_rest_extracted(files: Shell) -> None:
    answer = files.run("extract", "docs/picture.png", "gone.txt", "docs/.DS_Store", "docs/b.txt")

    assert answer.code == 2
    assert objects(answer.out)
    assert answer.err.splitlines() == [
        "onrecord: docs/picture.png: a picture",
        "onrecord: gone.txt: No such file or directory",
        "onrecord: docs/.DS_Store: binary, not text: it has NULs",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "no text in it"), (b"\x00", "binary, not text"), (b"\xef\xbb\xbfa\xff", "UTF-8")],
)
def test_standard_input_without_text_is_refused(shell: Shell, content: bytes, said: str) -> None:
    assert said in shell.failure("extract", "-", stdin=content)


def test_a_text_without_claims_is_no_failure(shell: Shell) -> None:
    assert shell.run("extract", "-", stdin="Nothing to check here").code == 0


@pytest.fixture
def many(shell: Shell) -> Shell:
    """A shell with a folder of forty documents, one of them no text."""
    (shell.folder / "docs").mkdir()
    for n in range(40):
        (shell.folder / "docs" / f"{n:02}.txt").write_text(f"{ARTICLE}It has {n + 100} boats.\n")
    (shell.folder / "docs" / "17.txt").write_bytes(b"\x00\x01")
    return shell.apart()


def test_several_processes_give_what_one_gives(many: Shell) -> None:
    one, two = many.run("extract", "docs", "--jobs", "1"), many.run("extract", "docs", "-j", "2")

    assert one == two == many.run("extract", "docs")
    assert (one.code, one.err) == (2, "onrecord: docs/17.txt: binary, not text: it has NULs\n")
    assert list(dict.fromkeys(claim["source"] for claim in objects(one.out))) == [
        f"docs/{n:02}.txt" for n in range(40) if n != 17
    ]


def test_standard_input_among_many_is_read(many: Shell) -> None:
    answer = many.run("extract", "docs", "-", "--jobs", "2", stdin=ARTICLE)

    assert objects(answer.out)[-1]["source"] == "-"


def test_no_jobs_are_refused(shell: Shell) -> None:
    assert shell.run("extract", "--jobs", "0", "a.txt").code == 2


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_ends_all_processes_without_a_trace(many: Shell, sign: signal.Signals) -> None:
    """An interrupt goes to all processes, as the terminal sends it, any other signal to the first.

    The end of the output's pipe shows that no process is left that could write.
    """
    for n in range(1000):
        (many.folder / "docs" / f"more-{n}.txt").write_text(ARTICLE)
    command = [sys.executable, "-m", "onrecord", "extract", "docs", "--jobs", "2"]
    started = subprocess.Popen(
        command,
        cwd=many.folder,
        env=many.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert started.stdout is not None
    assert started.stdout.read(1)
    (os.killpg if sign == signal.SIGINT else os.kill)(started.pid, sign)
    _, said = started.communicate(timeout=60)
    assert started.returncode == (130 if sign == signal.SIGINT else -sign)
    assert b"Traceback" not in said


def test_extract_makes_no_workspace(files: Shell) -> None:
    before = sorted(path for path in files.folder.rglob("*"))
    files.ok("extract", "docs/b.txt")

    assert sorted(path for path in files.folder.rglob("*")) == before


def test_output_is_utf8_in_every_locale(files: Shell) -> None:
    out = files.apart().ok("extract", "docs/b.txt", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert "£6 million" in out


def test_relative_dates_are_counted_from_the_day_of_publication_that_is_given(shell: Shell) -> None:
    def found(*options: str) -> list[str | None]:
        out = shell.ok("extract", *options, "-", stdin="The wall fell last year.")
        return [claim["figure"]["date"] for claim in objects(out) if claim["text"] == "last year"]

    assert found("--published", "2019-03-12") == ["2018"]
    assert found() == [None]
    answer = shell.run("extract", "--published", "12 March", "-", stdin="The wall fell last year.")
    assert (answer.code, answer.out) == (2, "")
    assert "'12 March'" in answer.err


def test_explained_claims_are_the_same_with_the_rules_that_found_them(shell: Shell) -> None:
    plain = objects(shell.ok("extract", "-", stdin=ARTICLE))
    explained = objects(shell.ok("extract", "-", "--explain", stdin=ARTICLE))

    quote = explained[0]
    assert quote["rule"] == "tags/after"
    assert quote["rules"] == {
        "speaker": "tags/after",
        "form": "forms/heads_its_sentence",
        "cue": "cues/before_subject",
        "name": "names/full_name",
    }
    assert quote["saw"] == "“…”/Q said/s Ruth/N Bell/N ./."
    for claim in explained:
        del claim["rule"], claim["rules"], claim["saw"]
    assert explained == plain
