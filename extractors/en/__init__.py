"""All that is English: words as data (``lexicon``), their forms (``morphology``), the rules of its grammar
(``speech``), examples of figures (``figures``), and all of these as a ``grammar.Language`` (``language``).

Nothing is imported here: who wants a table of words need not wait for the rules.
"""
