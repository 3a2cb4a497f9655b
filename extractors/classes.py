"""The classes of tokens in which the grammar of speech speaks, a letter each, the same for every language.

A paragraph is a string of these, its tags, so that a rule of grammar is a pattern over single letters: in
``the mayor said that`` they are ``dlst``. Patterns and sets of many classes have the letters, all else has
their names. Marks stand for themselves, ``.`` for every end of a sentence and ``-`` for every dash. Which
words are of which class is each language's own.
"""

from __future__ import annotations

NAME, TITLE = "N", "H"
"""A capitalised word; a title before a name: Mr., Senator."""
PARTICLE = "k"
"""A particle of a name: van, bin."""
NOUN = "l"
"""A word in lower case of no other class, most often a noun."""
PRONOUN, WHO = "p", "w"
"""A pronoun; a relative pronoun: who, which."""
DETERMINER, QUANTIFIER, NUMBER = "d", "D", "#"
"""A determiner: the, her; a quantifier that stands alone: many; a number."""
OF, TO, PREPOSITION = "o", "T", "i"
"""The words "of" and "to"; another preposition."""
THAT, AS = "t", "a"
"""The words "that" and "as"."""
AND, BUT, SUBORDINATOR = "&", "B", "c"
"""And, or; but, yet, so; another conjunction: because, what."""
SAID, SAY, SAYING = "s", "S", "G"
"""A verb of saying: finite, in its base form, and in -ing."""
CALLED, CALL, CALLING = "j", "J", "K"
"""A verb of judging or calling: finite, in its base form, and in -ing."""
VERB, GERUND = "v", "g"
"""Another verb, or its form in -ed; another form in -ing."""
BE, HAVE, MODAL = "x", "h", "m"
"""A form of be; of have or do; a modal: will, may."""
NEGATED, NOT = "X", "n"
"""A negated auxiliary: can't; not, never."""
ADVERB, TIME = "r", "e"
"""An adverb: also; a word of time: Monday, week."""
ACCORDING = "C"
"""The word "according"."""
GENITIVE = "'"
"""The mark of the genitive: Bell's, pilots'."""
ENDS_IN_COMMA, ENDS_IN_STOP, ENDS_IN_MARK, ENDS_IN_WORD = "Q", "P", "Z", "R"
"""A quotation, by what stands last in its marks: a comma; a full stop; one of ! ? …; none of these."""

QUOTED = ENDS_IN_COMMA + ENDS_IN_WORD + ENDS_IN_STOP + ENDS_IN_MARK
"""Classes of quotations."""
SENTENCE_ENDS = "." + ENDS_IN_STOP + ENDS_IN_MARK
"""Classes of ends of sentences."""
NO_STOP = ENDS_IN_COMMA + ENDS_IN_WORD
"""Classes of quotations that end no sentence."""
OPEN_ENDED = ENDS_IN_COMMA + ENDS_IN_MARK
"""Classes of quotations behind which little but their tag can follow: “Act,” said Bell; “Why?” asked Bell."""
NAMES = NAME + TITLE
"""Classes of words of names."""
RELATIVES = WHO + THAT
"""Classes of words that a relative clause begins with."""
FORMS_OF_SAY = SAID + SAY
"""Classes of verbs of saying but for those in -ing."""
BASE_FORMS = SAY + CALL
"""Classes of the base forms of verbs that report."""
PARTICIPLES = SAYING + CALLING
"""Classes of forms in -ing of verbs that report."""
AUXILIARIES = BE + HAVE + MODAL + NEGATED
"""Classes of auxiliary verbs."""
FINITE = VERB + SAID + CALLED + AUXILIARIES
"""Classes of verbs that may be finite."""
DENYING = frozenset(MODAL + NEGATED + NOT)
"""Classes of words before a verb by which nobody says anything: will say, can't say, never said."""
