"""Frequent adjectives that are no nouns, which tell that a noun follows: "false claims", "the current use".

After the frequent adjectives of Biber et al., "Longman Grammar of Spoken and Written English", 7.5-7.
"""

from __future__ import annotations

from extractors.words import words

ADJECTIVES = frozenset(
    words(
        """
    able absurd accurate actual alleged angry annual ancient apparent available awful bad basic best better
    big bitter bizarre blank blunt bold brief bright broad bogus careful central certain cheap clear close
    cold common complete complex constant corrupt costly crazy critical crucial crude cruel current deep
    different difficult dirty direct early easy empty enormous entire equal essential exact extra extreme
    fair false familiar famous fast federal fierce final financial fine fiscal flat foreign formal fresh
    free frequent full fundamental further genuine good grave great greater growing happy hard harsh heavy
    high higher historic honest hot huge humble illegal immediate important inaccurate initial intense
    internal key large larger late later latest least legal likely little long longer loose lost loud low
    lower main mass massive mere mild minor mixed modern multiple mutual narrow nasty near neat necessary
    new nice normal numerous obvious odd old older ongoing open original outside overall own partial
    particular perfect permanent personal plain pleasant poor popular possible potential powerful precise
    pretty previous primary prior probable profound prompt proper proud public quick quiet random rapid rare
    raw ready real recent regular relevant repeated rich rude sad safe same separate serious severe sexist
    sharp short shorter significant silly similar simple single slight slow small smaller smart soft solid
    some special specific stark steady steep strange strict strong stronger stupid sudden sufficient sure
    sweet swift tall terrible thick thin tight tiny tough total tragic true typical ugly unclear unfair
    unique unknown unlikely untrue unusual upper urgent usual vague valid various vast verbal very vicious
    violent vital vivid warm weak weird whole wide wider wild wise written wrong young
    """
    )
)
"""Adjectives that may stand before a noun."""
ADJECTIVAL = ("ful", "less", "ous", "able", "ible", "ical", "istic", "worthy", "some")
"""Endings of words that are adjectives alone."""
