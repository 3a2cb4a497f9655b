"""Numbers, before anything is said of what they are of: each a ``Number`` (``number``) at its place.

In digits (``digits``), in words (``words``, on the grammar of ``cardinals``), as ``fractions`` and odds.
``codes`` are the digits that are no number at all.
"""
