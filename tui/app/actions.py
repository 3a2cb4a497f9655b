"""Every action of the desk: the one table for keys, footer, help and palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from onrecord.records import Status

PANES = {"sources": "Documents", "claims": "Claims", "text": "Text", "details": "Details"}
"""The panes of the desk and their titles."""

SCREENS = {"review": "Review", "document": "Document", "progress": "Progress", "claim": "Claim"}
"""The screens beside the desk, each one pane, and their titles."""

PARTS = {"words": "Words of the claim"}
"""The parts of screens that have keys of their own, and their titles."""

TEXTS = ("text", "document", "words")
"""The panes with a cursor on words of a text."""

TITLES = PANES | SCREENS | PARTS

PROMPTS = {
    "line": (("enter", "keep"), ("esc", "cancel")),
    "lines": (("enter", "keep"), ("ctrl+j", "new line"), ("esc", "cancel")),
    "one-key": (("esc", "cancel"),),
}
"""The keys that end each prompt of the status line; while one is open, the footer shows these alone."""


class Action(Struct, frozen=True):
    """An action: ``keys`` do it in ``pane``, in every pane if that is empty; ``word`` is the footer's."""

    id: str
    keys: tuple[str, ...]
    word: str
    help: str
    pane: str = ""


MARKS: dict[str, tuple[Status, str]] = {
    "v": ("verified", "matches the evidence"),
    "c": ("corrected", "was wrong or loose, the fix is agreed: asks for the proposed wording"),
    "x": ("false", "wrong, not fixed: asks for a note where there is no evidence"),
    "i": ("inconclusive", "searched, cannot settle: asks for a note of what was tried"),
    "p": ("opinion", "not a factual claim"),
    "d": ("discarded", "the extractor's mistake, or a duplicate"),
    "t": ("checking", "taken, open"),
    "z": ("unchecked", "nobody looked"),
}
"""The keys that mark; their capitals mark and stay."""

ACTIONS: tuple[Action, ...] = (
    *(
        Action(f"mark_{status}", (key,), status, f"{status}: {help_}")
        for key, (status, help_) in MARKS.items()
    ),
    *(
        Action(f"stay_{status}", (key.upper(),), f"{status}, stay", f"{status}, and stay on the claim")
        for key, (status, _) in MARKS.items()
    ),
    Action("repeat", (".",), "repeat", "the last mark again, on this claim"),
    Action("same", (",",), "the same", "mark as the claim that says the same, with its evidence"),
    Action("undo", ("u",), "undo", "take back the last step"),
    Action("redo", ("ctrl+r",), "redo", "take back the last undo"),
    Action("evidence", ("e",), "evidence", "give evidence: title or URL, where in it, its words"),
    Action("note", ("a",), "note", "write a note"),
    Action("long_note", ("A",), "long note", "write a note in $EDITOR"),
    Action("query", ("Q",), "query", "put a query to somebody; the claim is open until it is answered"),
    Action("sign", ("s",), "sign off", "agree with the status that somebody else gave"),
    Action(
        "duplicate",
        ("=",),
        "duplicate",
        "duplicate of another claim: discards this one; of those selected, all but the first",
    ),
    Action("tag", ("#",), "tags", "tags: words of your own, by which claims are found again"),
    Action("give", ("@",), "give", "give the claim to somebody to check; the filter’s @ finds your own"),
    Action(
        "send_back",
        ("<",),
        "send back",
        "give back to whoever marked it: checking again, with why as a query",
    ),
    Action(
        "take_comments",
        (">",),
        "take comments",
        "take what the document’s comments and links offer: evidence, queries, notes of its claims",
    ),
    Action("checker", ("B",), "who checks", "say who checks from now on: the checker’s name"),
    Action(
        "open_source",
        ("o",),
        "open",
        "open the address of the evidence that the cursor is on, else the document at the claim",
        "claim",
    ),
    Action(
        "open_source",
        ("o",),
        "open",
        "open the document: a text in $EDITOR, at the claim; others as the desktop does",
    ),
    Action("copy", ("y",), "copy", "copy the selected words, else the claim's (OSC 52)"),
    Action(
        "review",
        ("r",),
        "review",
        "review: the open claims one at a time, large, until none is left",
    ),
    Action("down", ("j", "down"), "next", "next claim; 5j goes five on", "review"),
    Action("up", ("k", "up"), "previous", "previous claim; 5k goes five back", "review"),
    Action("page_down", ("pagedown", "space"), "scroll", "scroll the text on", "review"),
    Action("page_up", ("pageup",), "scroll back", "scroll the text back", "review"),
    Action("escape", ("escape",), "back", "drop selected words, else go back", "review"),
    Action(
        "document", ("b",), "document", "document: the whole text, every claim in it, and what none covers"
    ),
    Action("next_claim", ("]",), "next claim", "next claim; 5] goes five on", "document"),
    Action("previous_claim", ("[",), "previous claim", "previous claim", "document"),
    Action(
        "next_gap",
        ("}",),
        "next gap",
        "next number, name, quotation mark or sentence without a claim",
        "document",
    ),
    Action("previous_gap", ("{",), "previous gap", "the same, back", "document"),
    Action("turn_gaps", ("|",), "which gaps", "show numbers alone, names, marks, sentences, all", "document"),
    Action("dismiss_gap", ("-",), "no claim", "the gap needs no claim: on to the next one", "document"),
    Action("coverage", ("U",), "gaps on/off", "show what no claim covers, or hide it", "document"),
    Action(
        "sort_block",
        ("!",),
        "not to check",
        "the block is not to be checked, or is again: throw it out, bring it in",
        "document",
    ),
    Action("fold", ("+",), "fold", "open the blocks that are left out here, or fold them", "document"),
    Action("fold_all", ("_",), "fold all", "open all blocks that are left out, or fold them", "document"),
    Action(
        "name_speaker",
        ('"',),
        "who speaks",
        "identify the speaker of the turn: the name holds for all turns with the label",
        "document",
    ),
    Action(
        "changes", ("H",), "changes", "show tracked changes, who made them below, or hide them", "document"
    ),
    Action("remark", ("M",), "next remark", "read the next comment or note", "document"),
    Action("next_word", ("l", "right"), "next word", "next word", "document"),
    Action("previous_word", ("h", "left"), "previous word", "previous word", "document"),
    Action("select_words", ("space",), "select", "begin, or end, a selection of words", "document"),
    Action("escape", ("escape",), "back", "drop words, search, else go back", "document"),
    Action("progress", ("S",), "progress", "progress: by status, kind, checker, document, speaker; the pace"),
    Action("open_tally", ("enter", "l", "right"), "show", "show these claims at the desk", "progress"),
    Action("next_group", ("]", "tab"), "next group", "to the next group of bars", "progress"),
    Action("previous_group", ("[", "shift+tab"), "previous group", "to the previous group", "progress"),
    Action("escape", ("escape",), "back", "back", "progress"),
    *(
        Action(
            "claim", ("enter",), "open", "open the claim: its evidence, queries, history; put it right", pane
        )
        for pane in ("claims", "review", "document")
    ),
    Action(
        "edit_part",
        ("enter",),
        "change",
        "put right what the cursor is on; take what is suggested or offered",
        "claim",
    ),
    Action(
        "drop_part",
        ("-",),
        "take away",
        "take away evidence, query, note, correction, your signature; turn down what is suggested or offered",
        "claim",
    ),
    Action("merge", ("M",), "merge", "merge: make one claim of this and another", "claim"),
    Action("history", ("H",), "history", "show who changed what, or hide it", "claim"),
    Action("explain", ("E",), "explain", "show the rules that found the claim, or hide them", "claim"),
    Action("next_claim", ("]",), "next claim", "next claim; 5] goes five on", "claim"),
    Action("previous_claim", ("[",), "previous claim", "previous claim", "claim"),
    Action("next_pane", ("tab", "l", "right"), "text", "to the text, to select words", "claim"),
    Action("escape", ("escape",), "back", "drop words, leave the text, else go back", "claim"),
    Action("set_words", ("enter",), "take words", "take the selected words as the claim's", "words"),
    Action("next_word", ("l", "right"), "next word", "next word", "words"),
    Action("previous_word", ("h", "left"), "previous word", "previous word", "words"),
    Action("select_words", ("space",), "select", "begin, or end, a selection of words", "words"),
    *(Action("quit", ("q", "ctrl+q"), "back", "back", screen) for screen in SCREENS),
    Action("down", ("j", "down"), "down", "down; 5j goes five down"),
    Action("up", ("k", "up"), "up", "up; 5k goes five up"),
    Action("half_down", ("ctrl+d",), "half down", "half a page down"),
    Action("half_up", ("ctrl+u",), "half up", "half a page up"),
    Action("page_down", ("pagedown",), "page down", "a page down"),
    Action("page_up", ("pageup",), "page up", "a page up"),
    Action("top", ("g", "home"), "first", "to the first"),
    Action("bottom", ("G", "end"), "last", "to the last; 5G to the fifth"),
    Action("next_open", ("J",), "next open", "next claim that is still open, round the end"),
    Action(
        "previous_open",
        ("K",),
        "previous open",
        "previous claim that is still open, round the end",
    ),
    Action("next_source", ("]",), "next document", "next document"),
    Action("previous_source", ("[",), "previous document", "previous document"),
    Action("next_pane", ("l", "right"), "text", "into the text of the claim", "claims"),
    Action("previous_pane", ("h", "left"), "documents", "back to the documents", "claims"),
    Action("search", ("/",), "find", "find a document by its name or title", "sources"),
    Action("search", ("/",), "search", "search claims, speakers and notes as you type, then the texts"),
    Action("next_hit", ("n",), "next match", "next match of the search"),
    Action("previous_hit", ("N",), "previous match", "previous match of the search"),
    Action(
        "filter",
        ("f",),
        "filter",
        "show only some, or not: by status, kind, dimension, words, speaker, flag, tag; keep it by a name",
    ),
    Action("unfilter", ("backspace",), "undo filter", "take away the last condition of the filter"),
    Action(
        "sort", ("O",), "order", "order by document, status, kind, speaker, value ...; again turns it round"
    ),
    Action("clear", ("F",), "clear filter", "clear filter and search; apply the filter again"),
    Action(
        "escape", ("escape",), "back", "clear, one after the other: count, words, selection, search, filter"
    ),
    Action("select", ("space",), "select", "select the claim; the next mark goes to all selected", "claims"),
    Action("select_all", ("*",), "select all", "select all claims shown, or none", "claims"),
    Action("fold", ("+",), "fold", "fold the claims within this one under it (+3), or show them", "claims"),
    Action(
        "fold_all", ("_",), "fold all", "fold all claims that stand within others, or show them", "claims"
    ),
    Action("select_group", ("&",), "select group", "select the claim with those within it", "claims"),
    Action("merge", ("M",), "merge", "merge: make one claim of the two selected", "claims"),
    Action("to_claims", ("enter", "l", "right"), "claims", "go to the claims of this document", "sources"),
    Action("give_document", ("@",), "give", "give the document to somebody to check", "sources"),
    Action(
        "hide_done", ("H",), "hide done", "hide documents with nothing left to check, or show them", "sources"
    ),
    Action("next_word", ("l", "right"), "next word", "next word", "text"),
    Action("previous_word", ("h", "left"), "previous word", "previous word", "text"),
    Action("select_words", ("space",), "select", "begin, or end, a selection of words", "text"),
    *(
        action
        for pane in TEXTS
        for action in (
            Action("next_sentence", (")",), "next sentence", "to the next sentence", pane),
            Action(
                "previous_sentence", ("(",), "sentence back", "to the sentence’s beginning, or back", pane
            ),
            Action("sentence_end", ("$",), "sentence end", "to the last word of the sentence", pane),
        )
    ),
    Action(
        "make_claim",
        ("m",),
        "make a claim",
        "make a claim of the selected words, or of the gap at the cursor",
    ),
    Action("take_in", ("R",), "take in", "take in changed documents: shows first what would go stale"),
    Action(
        "settle_agreed", ("Y",), "as agreed", "settle the corrections that drafts carry out to the letter"
    ),
    Action(
        "describe",
        ("L",),
        "title, day",
        "label the document: its title, its day of publication; dates follow",
    ),
    Action("language", (), "language", "say in which language the document is: its claims are found anew"),
    Action("export_shown", ("w",), "export", "export the claims shown as CSV"),
    Action("export_verified", ("W",), "export verified", "export all verified claims as CSV"),
    Action("next_pane", ("tab",), "next pane", "next pane"),
    Action("previous_pane", ("shift+tab",), "previous pane", "previous pane"),
    Action("theme", (), "theme", "next theme: dark, light, high contrast, the terminal's own colours"),
    Action("messages", (), "messages", "read the last messages again, each in full"),
    Action("palette", ("ctrl+p", ":"), "all actions", "every action by its name"),
    Action("help", ("?",), "help", "the keys of this pane"),
    Action("suspend", ("ctrl+z",), "suspend", "leave the terminal to the shell; fg comes back"),
    Action("quit", ("q", "ctrl+q"), "quit", "back; from the desk: quit, everything is kept"),
)

STAYING = "stay_"
"""The beginning of the ids of marks after which the cursor stays."""

LOCAL = frozenset({"open_source", "long_note", "suspend"})
"""The actions that need the machine's own terminal or windows, which a browser does not have."""

UNCOUNTED = frozenset(
    {
        "repeat",
        "same",
        "undo",
        "redo",
        *(f"{how}_{status}" for how in ("mark", "stay") for status, _ in MARKS.values()),
    }
)
"""The actions that take no count, and say so: a count before them may be meant."""

FOOTER: dict[str, tuple[str, ...]] = {
    "sources": (
        "down", "up", "to_claims", "search", "hide_done", "give_document", "filter", "next_pane",
        "export_verified", "quit",
    ),
    "claims": (
        "mark_verified", "mark_corrected", "mark_false", "undo", "search", "filter",
        "evidence", "note", "select", "next_open", "quit",
    ),
    "text": (
        "select_words", "make_claim", "next_word", "escape", "mark_verified", "next_pane",
        "undo", "evidence", "note", "quit",
    ),
    "review": (
        "mark_verified", "mark_corrected", "mark_false", "mark_inconclusive", "undo", "evidence",
        "note", "mark_opinion", "mark_discarded", "next_open", "quit",
    ),
    "document": (
        "next_claim", "next_open", "next_gap", "select_words", "make_claim", "mark_verified",
        "undo", "dismiss_gap", "turn_gaps", "mark_corrected", "mark_false", "coverage", "quit",
    ),
    "progress": ("down", "up", "next_group", "open_tally", "review", "quit"),
    "claim": (
        "edit_part", "evidence", "mark_verified", "query", "sign", "next_pane", "drop_part",
        "mark_corrected", "history", "merge", "undo", "next_claim", "quit",
    ),
    "words": ("select_words", "set_words", "make_claim", "next_word", "next_pane", "escape"),
    "details": ("down", "up", "evidence", "note", "undo", "next_pane", "quit"),
}  # fmt: skip
"""The actions in the footer for each pane: the most needed first, as many as there is room for, and help."""


def of_pane(pane: str) -> list[Action]:
    """The actions with keys of their own in a pane; with ``""`` those of all panes."""
    return [action for action in ACTIONS if action.pane == pane]


def named(id_: str, pane: str) -> Action:
    """The action with this id, with its keys in ``pane`` where the action has keys of its own there."""
    found = (action for action in ACTIONS if action.id == id_)
    return min(found, key=lambda action: (action.pane != pane, action.pane != ""))
