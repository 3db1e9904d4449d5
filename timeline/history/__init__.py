"""What became of each event: every step of it, with the document that told of it."""
