"""English speech: the classes of its words, and the rules of who says what in which words."""
