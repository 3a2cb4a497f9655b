"""What follows a verb of saying: verbs that take a hearer, an infinitive, a bare clause; what opens none.

After the patterns of verbs in the Collins Cobuild grammar pattern books ("V n that", "V to-inf", "V that").
"""

from __future__ import annotations

from extractors.en.morphology import inflect
from extractors.words import words


def _forms(verbs: str) -> frozenset[str]:
    """All forms of some verbs."""
    return frozenset(form for verb in words(verbs) for form in inflect(verb))


HEARD = _forms("warn promise advise caution show write")
"""Verbs that may have a hearer before their "that": warned the council that."""
COMMITTING = _forms("promise vow pledge swear threaten claim offer")
"""Verbs whose "to" begins the content: promised to act."""
TOLD = _forms("tell")
"""Verbs whose content begins with the "to" behind the hearer: told the crew to leave."""
PLAIN = _forms("say add tell")
"""Verbs whose clause needs no "that": said the tide turned."""
ADDING = _forms("add")
"""Verbs whose content must have a known verb: "added salt" is no speech."""
TO_SPEECH = frozenset(
    words(
        """
    went go goes going continued continues continue rose used heard stood paused stopped hastened hurried
    rushed called phoned rang wrote emailed returned
    like likes liked love loves loved quick careful keen eager right first forced obliged compelled moved
    pains way fond wont
    """
    )
)
"""Words before a "to" whose base form reports: went on to say, quick to point out."""
TOPICS = frozenset(words("about of with against over by like"))
"""Prepositions that govern a topic, behind which "that" is a relative: spoke of the wall that fell."""
NO_CONTENT = TOPICS | frozenset(
    words("nothing little so something everything anything more much enough goodbye yes")
)
"""Words that no content begins with: said nothing of the sort."""
CIRCUMSTANCES = frozenset(words("as after before while until during since because though although"))
"""Conjunctions behind a tag that tell when or why somebody spoke: ..., she said after the storm."""
CONDITIONS = frozenset(words("if unless"))
"""Conjunctions before a cue that leave open whether somebody spoke: if Bell says."""
CONTRASTS = frozenset(words("while though although whereas despite compared"))
"""Words behind a comma that open the teller's contrast to a report: ..., while the board wants it gone."""
