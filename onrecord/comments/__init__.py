"""Comments, notes and links of documents, and what these offer for the claims that they are on."""
