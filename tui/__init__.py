"""Everything that a person touches: the commands and the app."""
