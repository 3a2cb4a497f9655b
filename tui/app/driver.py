"""The driver of a desk in a browser: Textual's own, made safe against keys that would leave it deaf."""

from __future__ import annotations

from codecs import getincrementaldecoder

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver


class ServedDriver(WebDriver):
    """Reads what the server sends; bytes that can't be read, or would set the size, count for nothing."""

    def run_input_thread(self) -> None:
        """Hand on keys and messages, until the server sends no more."""
        stream, decode, parser = ByteStream(), getincrementaldecoder("utf-8")().decode, XTermParser()
        for data in self._input_reader:
            for kind, payload in stream.feed(data) if data else ():
                if kind == "D":
                    parser = self._typed(parser, decode(payload))
                else:
                    self._on_meta(kind, payload)
            for event in parser.tick():
                self.process_message(event)

    def _typed(self, parser: XTermParser, text: str) -> XTermParser:
        """Hand on typed keys; returns the parser for further keys: a new one where this one failed."""
        try:
            for event in parser.feed(text):
                if not isinstance(event, events.Resize):  # the server tells that, within its bounds
                    self.process_message(event)
        except (ValueError, OverflowError, ParseError):
            return XTermParser()
        return parser
