"""What follows a verb of saying: verbs that take a hearer, an infinitive, a bare clause; what opens none.

After the patterns of verbs in the Collins Cobuild grammar pattern books ("V n that", "V to-inf", "V that").
"""

from __future__ import annotations

from extractors.en.morphology import inflect
from extractors.words import words


def _forms(verbs: str) -> frozenset[str]:
    """All forms of some verbs."""
    return frozenset(form for verb in words(verbs) for form in inflect(verb))


# a hearer may stand between these and their "that": "warned the council that"
HEARD = _forms("warn promise advise caution show write")
# what is said begins with the "to" of these: "promised to act"
COMMITTING = _forms("promise vow pledge swear threaten claim offer")
# what somebody is to do begins with the "to" behind the hearer: "told the crew to leave"
TOLD = _forms("tell")
# after these a clause needs no "that": "said the tide turned"
PLAIN = _forms("say add tell")
# "added salt" is no speech: what follows must have a verb that is known
ADDING = _forms("add")
# "went on to say": before "to" these make a base form the verb that reports
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
# what these govern is talked about, and a "that" after it is a relative: "spoke of the wall that fell"
TOPICS = frozenset(words("about of with against over by like"))
# nor do these begin what is said: "said nothing of the sort"
NO_CONTENT = TOPICS | frozenset(
    words("nothing little so something everything anything more much enough goodbye yes")
)
# after "..., she said" these tell when and why she did: "..., she said after the storm"
CIRCUMSTANCES = frozenset(words("as after before while until during since because though although"))
# what is said after these only might be: "if Bell says"
CONDITIONS = frozenset(words("if unless"))
# after a comma these open what the teller sets against the report: "..., while the board wants it gone"
CONTRASTS = frozenset(words("while though although whereas despite compared"))
