"""A process that reads documents one by one, within limits that the system holds: ``python -m`` this module.

On standard input come requests, on standard output go answers, each a msgpack value behind its length. The
process ends with its input. What it may use is set anew for each document: memory as its address space, time
as its processor's; whoever asks waits no longer than for the time, too (``workers``).
"""

from __future__ import annotations

import struct
import sys
import traceback
from importlib import import_module
from typing import BinaryIO

import msgspec
from msgspec import Struct

from onrecord.errors import LockedError, UnreadableError
from onrecord.limits import Limits  # noqa: TC001  (msgspec looks at the types of fields)
from onrecord.reading import Reading  # noqa: TC001

LENGTH = struct.Struct(">Q")
"""The form of a length."""


class Request(Struct, frozen=True, array_like=True):
    """A document to read: its format and bytes, the limits, encoding and password if somebody gave them."""

    format: str
    content: bytes
    encoding: str
    limits: Limits
    password: str = ""


class Answer(Struct, frozen=True, array_like=True):
    """A reading; else ``why`` the document can't be read, be it ``locked``, or the ``fault`` of a reader: its
    traceback.
    """

    reading: Reading | None = None
    why: str = ""
    locked: bool = False
    fault: str = ""


def put(pipe: BinaryIO, value: object) -> None:
    """Send a value."""
    content = msgspec.msgpack.encode(value)
    pipe.write(LENGTH.pack(len(content)) + content)
    pipe.flush()


def got(pipe: BinaryIO) -> bytes | None:
    """A value's bytes, received; None at the end, be it amid a value."""
    length = pipe.read(LENGTH.size)
    if len(length) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(length)
    content = pipe.read(size)
    return content if len(content) == size else None


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    decoder = msgspec.msgpack.Decoder(Request)
    while (content := got(requests)) is not None:
        put(answers, answer(decoder.decode(content)))


def answer(request: Request) -> Answer:
    """What becomes of one document."""
    _limit(request.limits)
    try:
        reader = import_module(f"extractors.readers.{request.format}")
        unlocked = {"password": request.password} if request.password else {}
        return Answer(reader.read(request.content, request.encoding, **unlocked))
    except UnreadableError as error:
        return Answer(why=str(error), locked=isinstance(error, LockedError))
    except MemoryError:
        return Answer(why=too_large(request.limits))
    except Exception:
        return Answer(fault=traceback.format_exc(limit=-50))


def too_large(limits: Limits) -> str:
    """The line on a document that takes more memory than it may."""
    return f"takes more than {limits.megabytes} MB to read: split it, or save it in another format"


def _limit(limits: Limits) -> None:
    """Let the system end this process where one document takes more than the limits."""
    try:
        import resource
    except ImportError:  # no such limits on Windows: whoever asks waits no longer than for the time
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + limits.seconds + 1
    for what, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, limits.megabytes * 2**20)):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
