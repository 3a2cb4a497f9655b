"""A process that is killed at a chosen line of the code that writes files: no moment is left out."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING, TypeVar

from onrecord import files
from onrecord.store import disk, eventlog

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Any

_Store = TypeVar("_Store")

WRITING = {str(module.__file__) for module in (disk, eventlog, files)}
KILLED = 9


def killed_at(line: int, begin: Callable[[], _Store], do: Callable[[_Store], object]) -> bool:
    """Do ``do`` in a process that dies before its ``line``-th line; returns whether it came so far."""
    child = os.fork()
    if child == 0:
        left = line

        def trace(frame: FrameType, event: str, _argument: Any) -> Any:
            nonlocal left
            if frame.f_code.co_filename not in WRITING:
                return None
            if event == "line":
                left -= 1
                if left == 0:
                    os._exit(KILLED)
            return trace

        try:
            store = begin()
            sys.settrace(trace)
            do(store)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in (0, KILLED)
    return os.waitstatus_to_exitcode(status) == KILLED
