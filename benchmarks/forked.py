"""The command line in forked processes: run as a user runs it, without a Python's start for each command."""

from __future__ import annotations

import ctypes
import gc
import importlib
import io
import os
import pickle
import re
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tui.cli import COMMANDS, main

if TYPE_CHECKING:
    from collections.abc import Callable

_Result = TypeVar("_Result")

PATIENCE = 30
"""Seconds after which a forked process counts as hanging, and is ended."""

BEGINNING = "Traceback (most recent call last)"
EACH = (
    *(["take-in"], ["list"], ["status"], ["mark", "-", "opinion", "--by", "Ada"], ["undo", "--by", "Ada"]),
    *(["history"], ["doctor"], ["export", "--status", "all"]),
)
"""The commands run once in the process from which the others are forked."""

ROOT = f"{Path(__file__).parent.parent}/"


class Ran(Struct, frozen=True):
    """What a command left: its exit code (None where its process died), and its output.

    ``raised`` has the place and the words of an exception that nobody caught.
    """

    code: int | None
    out: str = ""
    err: str = ""
    raised: str = ""


def warm_up() -> None:
    """Load the modules that commands load, so that forked processes need not."""
    for module, _, _ in COMMANDS.values():
        importlib.import_module(module)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as said:
        root = Path(folder) / "ws"
        (root / "seeds").mkdir(parents=True)
        (root / "seeds" / "a.txt").write_text("“We will act,” said Ruth Bell.\n", encoding="utf-8")
        for arguments in EACH:
            captured(lambda each=arguments: _main("-C", str(root), *each), "", said, said)  # type: ignore[misc]
    gc.collect()
    gc.freeze()


def forked(do: Callable[[], _Result]) -> _Result | None:
    """The result of ``do`` in a process of its own; None where it died. Raises RuntimeError after a hang."""
    with tempfile.TemporaryFile() as answer:
        child = os.fork()
        if child == 0:
            signal.alarm(PATIENCE)
            try:
                result = do()
                answer.write(pickle.dumps(result))
                answer.flush()
            except BaseException:
                traceback.print_exc()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM:
            raise RuntimeError(f"hangs for {PATIENCE} s")
        answer.seek(0)
        content = answer.read()
    return pickle.loads(content) if content else None


def command(*arguments: str, stdin: str = "") -> Ran:
    """Run a command in a process of its own."""
    return in_a_process(lambda: _main(*arguments), stdin)


def _main(*arguments: str) -> None:
    sys.argv = ["onrecord", *arguments]
    main()


def in_a_process(do: Callable[[], object], stdin: str = "") -> Ran:
    """The outcome of ``do`` in a process of its own; its output is there though the process died."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        done = forked(lambda: captured(do, stdin, out, err))
        return replace(done or Ran(None), out=_content(out), err=_content(err))


def captured(do: Callable[[], object], stdin: str, out: IO[bytes], err: IO[bytes]) -> Ran:
    """Do ``do`` in this process, its standard streams led to these files, which the caller may read."""
    streams = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin.encode()))
    sys.stdout, sys.stderr = _writing(out), _writing(err, write_through=True)
    code, raised = 0, ""
    try:
        do()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException as error:
        code, raised = 1, _place(error)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        sys.stdin, sys.stdout, sys.stderr = streams
    return Ran(code, raised=raised or _printed(_content(err)))


def be_bound() -> None:
    """Let permissions bind this process though it is root's; Linux alone has a root whom they can bind."""
    if os.geteuid() == 0:
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # the third version of capset's data, this process
        capabilities = (ctypes.c_uint32 * 6)()  # effective, permitted and inheritable ones, none of them
        ctypes.CDLL(None).capset(header, capabilities)


def _writing(file: IO[bytes], *, write_through: bool = False) -> io.TextIOWrapper:
    """A stream that writes to a file, as Python makes a process's own streams."""
    raw = io.BufferedWriter(io.FileIO(file.fileno(), "w", closefd=False))
    return io.TextIOWrapper(raw, encoding="utf-8", write_through=write_through)


def _content(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def _printed(said: str) -> str:
    """The place and the words of a printed traceback, of an exception that nobody could catch."""
    _, beginning, after = said.partition(BEGINNING)
    if not beginning:
        return ""
    *_, (file, line) = re.findall(r'File "(.+?)", line (\d+)', after) or [("?", "0")]
    words = next((each for each in after.splitlines()[1:] if not each.startswith(" ")), "")
    return f"{file.removeprefix(ROOT)}:{line} {words.partition(': ')[0]}, printed"


def _place(error: BaseException) -> str:
    """The place in this project where an exception came from, and its words."""
    frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.startswith(ROOT)]
    own = [each for each in frames if "/site-packages/" not in each.filename]
    where = f"{own[-1].filename.removeprefix(ROOT)}:{own[-1].lineno}" if own else "?"
    return f"{where} {type(error).__name__}: {str(error)[:100]}"
