"""What each key does, pane by pane, line by line.

A line has keys and what shows then: with ``&`` several things, with a minus what shows no more. The last
key is on trial, those before it make it ready; what it leads to does not hold before it. The word at the
cursor stands in brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDED = "(the app has ended)"


class Step(NamedTuple):
    """A line of a story: keys pressed before, the key on trial, and the words that show then."""

    before: list[str]
    key: str
    shows: str


class Story(NamedTuple):
    """The lines of a pane, and the keys that lead to it from the start."""

    pane: str
    opens: str
    lines: str

    def steps(self) -> Iterator[Step]:
        """The steps of the story, line by line."""
        for line in filter(None, self.lines.splitlines()):
            keys, shows = re.split("  +", line, maxsplit=1)
            *before, key = keys.split()
            yield Step(before, key, shows)


TELLING = """
?                       type to search
escape ctrl+p           Search for commands
escape :                Search for commands
escape ctrl+t           Theme: light
"""
"""The keys that every screen has."""


def deciding(
    first: str = "1 G", fifth: str = "5 G", sixth: str = "6 G", *, marks: tuple[int, ...] = (2, 3, 4, 5)
) -> str:
    """The story of a screen's decisions, where these keys lead to claims, and marks on to these rows."""
    return f"""
{fifth} ,                 : opinion, as
{sixth} s                 : signed
u                       Taken back
ctrl+r                  Done again
u u {first} v             : verified & {marks[0]}/
p                       : opinion & {marks[1]}/
d                       : discarded & {marks[2]}/
t                       : checking & {marks[3]}/
V                       : verified & {marks[3]}/
P                       : opinion & {marks[3]}/
D                       : discarded & {marks[3]}/
u u .                   : discarded
{fifth} T                 : checking & 5/
z                       : unchecked
{fifth} T Z               : unchecked & 5/
c                       corrected:
escape C                corrected:
escape x                false:
escape X                false:
escape i                inconclusive:
escape I                inconclusive:
escape e                Evidence for
escape a                note (“
escape A                left to an editor
ctrl+z                  left to a shell
Q                       query (“
escape =                duplicate of
escape #                tags
escape @                to (or nobody)
escape <                because
escape >                No comment or link
B                       who checks
escape L                Published
escape o                set EDITOR to your editor
y                       Copied
m                       Select words first
"""


MOVING = """
j                       2/9
down                    3/9
k                       2/9
up                      1/9
G                       9/9
g                       1/9
end                     9/9
home                    1/9
J                       2/9
K                       1/9
"""
"""The story of motions where the claims are the rows."""

STORIES = [
    Story(
        "claims",
        "",
        MOVING
        + """
ctrl+d                  5/9
ctrl+u                  1/9
pagedown                9/9
pageup                  1/9
]                       Claims · letter.txt
[                       -Claims · letter.txt
l                       make a claim
shift+tab right         make a claim
shift+tab h             enter claims
l left                  enter claims
l /                     search:
b e l l enter n         3/9
N                       1/9
escape                  -“bell”
f                       Show only
f enter backspace       /9
f f enter F             /9
O                       Order:
escape g +              +1 The lamp
+ _                     +1 The lamp & +1 the repair
_ &                     2 selected
& space                 1 selected
*                       9 selected
escape g space 5 G space M  merged with
u tab                   make a claim
shift+tab shift+tab     enter claims
tab enter               enter change
q b                     not covered
q r                     checked ·
q S                     By status
q R                     No document has changed
Y                       No draft has a correction
w                       Export 9 claims to
escape W                No verified claims
"""
        + deciding()
        + TELLING,
    ),
    Story("claims", "", f"q                  {ENDED}"),
    Story("claims", "", f"ctrl+q             {ENDED}"),
    Story(
        "sources",
        "shift+tab",
        """
j                       ▌ The quay at Sandle
down                    ▌ Minutes
k                       ▌ The quay at Sandle
up                      ▌ All
ctrl+d                  ▌ Minutes
ctrl+u                  ▌ All
pagedown                ▌ They came in 1947.
pageup                  ▌ All
G                       ▌ They came in 1947.
g                       ▌ All
end                     ▌ They came in 1947.
home                    ▌ All
H                       · 1 hidden
H @                     Choose a document
/                       search:
escape enter            u undo
shift+tab l             u undo
shift+tab right         u undo
shift+tab tab           u undo
shift+tab shift+tab     e evidence
tab escape              u undo
""",
    ),
    Story(
        "text",
        "tab",
        """
l                       ⟦lamp⟧
right                   ⟦burned⟧
h                       ⟦lamp⟧
left                    ⟦The⟧
$                       ⟦council⟧
(                       ⟦“⟧
) )                     ⟦“⟧
2 ( space               Move to extend
escape j                ⟦She⟧
down                    ⟦“⟧
k                       ⟦She⟧
up                      ⟦“⟧
g ctrl+d                ⟦She⟧
ctrl+u                  ⟦The⟧
pagedown                ⟦About⟧
pageup                  ⟦The⟧
G                       ⟦.⟧
g                       ⟦The⟧
end                     ⟦.⟧
home                    ⟦The⟧
tab                     e evidence
shift+tab shift+tab     x false
tab escape              x false
""",
    ),
    Story(
        "details",
        "tab tab",
        """
j                       -q38mjhkr
k                       q38mjhkr
down                    -q38mjhkr
up                      q38mjhkr
ctrl+d                  -q38mjhkr
ctrl+u                  q38mjhkr
pagedown                -q38mjhkr
pageup                  q38mjhkr
G                       night199
g                       -night199
end                     night199
home                    -night199
tab                     enter claims
shift+tab shift+tab     make a claim
tab escape              x false
""",
    ),
    Story(
        "review",
        "r",
        MOVING
        + """
pagedown                pinned to the door
pageup                  told the
space                   pinned to the door
ctrl+u                  She said
pageup ctrl+d           pinned to the door
]                       minutes.txt · Minutes
[                       letter.txt · The quay
w                       Export 9 claims to
escape W                No verified claims
"""
        + deciding()
        + TELLING
        + """
enter                   enter change
q b                     not covered
q S                     By status
q q                     Documents
r ctrl+q                Documents
r escape                Documents
""",
    ),
    Story(
        "document",
        "b",
        """
]                       2/6
[                       1/6
J                       2/6
K                       1/6
}                       this name: Monday
{                       this name: Sandle
U                       (hidden)
right                   ⟦The⟧
left                    ⟦Sandle⟧
l                       ⟦The⟧
h                       ⟦Sandle⟧
U |                     ‹2 names›
g } -                   needs no claim & ⟦Monday⟧
u | | space             Move to extend
escape g                ⟦The⟧
$                       ⟦Sandle⟧
)                       ⟦“⟧
(                       ⟦The⟧
G                       ⟦.⟧
home                    ⟦The⟧
end                     ⟦.⟧
home pagedown           ⟦note⟧
pageup                  ⟦The⟧
home ctrl+d             ⟦“⟧
ctrl+u                  ⟦The⟧
G g 3 j j               ⟦She⟧
k                       ⟦council⟧
down                    ⟦She⟧
up                      ⟦council⟧
/                       search:
l a m p enter n         1/6
N                       0/6
+                       Nothing is left out here
_                       of this document is left out
!                       no blocks: all
"                       Nobody is named as speaking here
H                       no tracked changes
M                       no comments or notes
"""
        + deciding()
        + TELLING
        + """
1 G enter               enter change
q r                     checked ·
q S                     By status
q q                     Documents
b ctrl+q                Documents
b escape                Documents
""",
    ),
    Story(
        "progress",
        "S",
        """
j                       ▌ opinion
k                       ▌ unchecked
down                    ▌ opinion
up                      ▌ unchecked
]                       ▌ quote
[                       ▌ unchecked
tab                     ▌ quote
shift+tab               ▌ unchecked
G                       ▌ chair
g                       ▌By status
end                     ▌ chair
home                    ▌By status
ctrl+d                  ▌ figure
ctrl+u                  ▌By status
pagedown                ▌By speaker
pageup                  ▌By status
"""
        + TELLING
        + """
r                       checked ·
q 1 G j enter           Documents
S 1 G j l               Documents
S 1 G j right           Documents
S q                     Documents
S ctrl+q                Documents
S escape                Documents
""",
    ),
    Story(
        "claim",
        "enter",
        """
j                       ▌ kind
down                    ▌ words
k                       ▌ kind
up                      ▌ status
G                       ▌ note
g                       ▌ status
end                     ▌ note
home                    ▌ status
pagedown                pinned to the door
pageup                  told the
ctrl+d                  Nobody asked
ctrl+u                  told the
5 ] H                   → opinion
H 9 [ E                 speaker: tags/after
E                       -tags/after
G enter                 note (“
escape -                note taken away
M                       merge with
escape tab              take words
tab shift+tab           take words
tab l                   take words
tab right               take words
tab ]                   2/9
[                       1/9
J                       2/9
K                       1/9
"""
        + deciding("9 [", "9 [ 4 ]", "9 [ 5 ]", marks=(1, 1, 1, 1))
        + TELLING
        + """
b                       not covered
q r                     checked ·
q S                     By status
q q                     Documents
enter ctrl+q            Documents
enter escape            Documents
""",
    ),
    Story(
        "words",
        "enter tab",
        """
l                       ⟦lamp⟧
right                   ⟦burned⟧
h                       ⟦lamp⟧
left                    ⟦The⟧
enter                   Select words first
$                       ⟦council⟧
(                       ⟦“⟧
)                       ⟦She⟧
( l space               Move to extend
escape j                ⟦council⟧
down                    ⟦She⟧
k                       ⟦council⟧
up                      ⟦“⟧
G                       ⟦.⟧
g                       ⟦The⟧
end                     ⟦.⟧
home                    ⟦The⟧
pagedown                pinned
pageup                  ⟦The⟧
ctrl+d                  Nobody asked
ctrl+u                  ⟦The⟧
tab                     enter change
tab shift+tab           enter change
tab escape              enter change
""",
    ),
]
