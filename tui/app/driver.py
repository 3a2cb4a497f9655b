"""The driver of a desk in a browser: Textual's own, made safe against keys that would leave it deaf."""

from __future__ import annotations

from codecs import getincrementaldecoder

from textual import events
from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver

from tui.app.keystrokes import Keystrokes


class ServedDriver(WebDriver):
    """Reads what the server sends; bytes that can't be read, or would set the size, count for nothing."""

    def run_input_thread(self) -> None:
        """Hand on keys and messages, until the server sends no more."""
        stream, decode, keystrokes = ByteStream(), getincrementaldecoder("utf-8")().decode, Keystrokes()
        for data in self._input_reader:
            for kind, payload in stream.feed(data) if data else ():
                if kind == "D":
                    for event in keystrokes.feed(decode(payload)):
                        if not isinstance(event, events.Resize):  # the server tells that, within its bounds
                            self.process_message(event)
                else:
                    self._on_meta(kind, payload)
            for event in keystrokes.tick():
                self.process_message(event)
