"""Word lists: which words mean what to the extractors, kept apart from the rules that use them."""
