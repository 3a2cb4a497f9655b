"""The way back: decisions that somebody made in a spreadsheet, in a CSV that was exported from here.

``sheet`` reads the file, ``rewriting`` knows what spreadsheets do to cells, ``bases`` what was decided when a
row was exported, ``rows`` makes a decision of a row, and ``plan`` of all rows one step, or refusals.
"""
