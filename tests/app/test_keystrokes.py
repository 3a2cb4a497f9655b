"""What a terminal sends, and the keys and pastes that the app hears of it."""

from __future__ import annotations

import pytest
from textual import events
from textual.constants import ESCAPE_DELAY

from tui.app.keystrokes import FEW, GAP, MANY, Key, Keystrokes


class Hand:
    """Sends to an app, by a clock of its own."""

    def __init__(self) -> None:
        self.now = 0.0
        self.keystrokes = Keystrokes(lambda: self.now)

    def sends(self, *reads: str, seconds: float = 0.0) -> list[str]:
        """The keys of these reads, so many seconds apart, with those that come late; pastes in brackets."""
        heard = []
        for read in reads:
            heard += [*self.keystrokes.feed(read)]
            self.now += seconds
            heard += [*self.keystrokes.tick()]
        self.now += ESCAPE_DELAY
        heard += [*self.keystrokes.tick()]
        return [f"[{one.text}]" if isinstance(one, events.Paste) else _named(one) for one in heard]


def _named(event: object) -> str:
    return event.key if isinstance(event, events.Key) else type(event).__name__


@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.05, 0.09, 0.5])
@pytest.mark.parametrize("key", ["d", "V", "1", "b", "f", "=", "[", "O", "\r", "\t", "\x7f"])
def test_escape_and_the_next_key_are_two_keys(key: str, seconds: float) -> None:
    [alone] = Hand().sends(key)
    assert Hand().sends("\x1b", key, seconds=seconds) == ["escape", alone]
    assert Hand().sends("\x1b" + key) == ["escape", alone]
    assert Hand().sends("\x1b\x1b" + key) == ["escape", "escape", alone]


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1b[v", ["escape", "left_square_bracket", "v"]),
        ("\x1b]v", ["escape", "right_square_bracket", "v"]),
        ("\x1bOsj", ["escape", "O", "s", "j"]),
        ("a\x1bd\x1bjj", ["a", "escape", "d", "escape", "j", "j"]),
        ("\x1b[A\x1b[Bj", ["up", "down", "j"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x1bOP\x1b[[B\x1b[15~", ["f1", "f2", "f5"]),
        ("\x1b[1;5C\x1b[Z", ["ctrl+right", "shift+tab"]),
        ("\x1b[27u\x1b[106u", ["escape", "j"]),
        ("\x1b[<0;4;4Mj\x1b[<0;4;4m", ["MouseDown", "j", "MouseUp"]),
        ("\x1b[M !!v", ["v"]),
        ("\x1b[5iv", ["v"]),
        ("\x1b[?2026;2$yv", ["TerminalSupportsSynchronizedOutput", "v"]),
        ("\x1b[118;1:1:1;99999999999999999999uv", ["v"]),
    ],
)
def test_sequences_are_told_from_escape_and_keys(sent: str, keys: list[str]) -> None:
    assert Hand().sends(sent) == keys
    hand = Hand()
    assert [key for character in sent for key in hand.keystrokes.feed(character)]
    assert len(Hand().sends(*sent)) == len(keys)


def test_a_key_that_a_terminal_tells_of_repeats_and_is_let_go_without_a_key() -> None:
    pressed, held, let_go = (f"\x1b[118;1:{what};118u" for what in (1, 2, 3))
    keys = [*Keystrokes().feed(f"{pressed}{held}{let_go}\x1b[1;5:2C\x1b[13;1:2u\x1b[57441;2:3u\x1b[1;13:1A")]
    assert [key.key for key in keys if isinstance(key, events.Key)] == [
        "v",
        "v",
        "ctrl+right",
        "enter",
        "ctrl+super+up",
    ]
    assert [isinstance(key, Key) for key in keys] == [False, True, True, True, False]
    assert Hand().sends(*f"{pressed}{held}{let_go}") == ["v", "v"]


def test_a_bracketed_paste_comes_whole_in_however_many_reads() -> None:
    text = "a\rb\x1b[31mc\x1bd\n" + "e" * 5000
    sent = f"j\x1b[200~{text}\x1b[201~k"
    whole = ["j", f"[{text}]", "k"]
    assert Hand().sends(sent) == whole
    assert Hand().sends(*(sent[place : place + 7] for place in range(0, len(sent), 7)), seconds=0.2) == whole


def test_a_read_of_several_lines_is_a_paste() -> None:
    assert Hand().sends("It burned.\rSee the log.\r") == ["[It burned.\rSee the log.\r]"]
    assert Hand().sends("a\n\tb\n" + "c" * (FEW - 2)) == ["[a\n\tb\n" + "c" * (FEW - 2) + "]"]
    assert Hand().sends("https://a.example/" + "b" * MANY) == ["[https://a.example/" + "b" * MANY + "]"]


@pytest.mark.parametrize(
    ("answer", "marks"), [("1", True), ("3", True), ("0", False), ("2", False), ("4", False)]
)
def test_where_a_terminal_marks_pastes_all_else_are_keys_however_late_they_come(
    answer: str, marks: bool
) -> None:
    late = "/pilot boats\rvvvjjdd"
    keys = ["slash", *"pilot", "space", *"boats", "enter", *"vvvjjdd"]
    assert Hand().sends(f"\x1b[?2004;{answer}$y", late) == (keys if marks else [f"[{late}]"])


def test_text_soon_after_a_paste_is_more_of_the_paste() -> None:
    first, more = "It burned.\rSee the", " log.\rv"
    assert Hand().sends(first, more, "v", seconds=GAP / 2) == [f"[{first}]", f"[{more}]", "[v]"]
    assert Hand().sends(first, "v", seconds=2 * GAP) == [f"[{first}]", "v"]
    assert Hand().sends(first, "\x1b[A", "v", seconds=GAP / 3) == [f"[{first}]", "up", "v"]


@pytest.mark.parametrize(
    "typed",
    [
        "/pil\rn",
        "\r\rv",
        "It burned.\r",
        "\rIt burned.",
        "v" * 2 * MANY,
        "e" + "x" * (MANY - 2),
        "\x1ba\rb\rcdefghij",
    ],
)
def test_what_a_hand_may_have_typed_on_a_slow_line_are_keys(typed: str) -> None:
    assert not [key for key in Hand().sends(typed) if key.startswith("[")]
