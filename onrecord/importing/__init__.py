"""The way back: decisions that somebody made in a spreadsheet, in a CSV that was exported from here.

``sheet`` reads the file; ``rewriting`` knows what spreadsheets do to cells, ``bases`` what was decided when a
row was exported; ``reading`` finds the cells that somebody changed, ``deciding`` makes a decision of them,
and ``plan`` makes all rows one step, or tells what does not fit.
"""
