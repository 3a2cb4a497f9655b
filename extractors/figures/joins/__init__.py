"""Readings beside each other that are one figure, or share a unit.

In this order: ``sums`` ("an hour and a half"), ``compounds`` ("6ft 2in") and ``ranges`` ("5 to 7 boats") make
two one, and ``sharing`` gives a bare number its unit ("2, 3 and 4 per cent").
"""
