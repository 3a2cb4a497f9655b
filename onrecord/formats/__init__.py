"""The forms in which claims leave: CSV, JSON lines, reports to read, and two kinds of linked data.

Each format is a function that gives the pieces of a file's text one after the other, so that no file is held
in memory; ``output`` puts them on the disk, whole or not at all.
"""
