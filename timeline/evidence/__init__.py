"""Evidence: the words of a document that a statement rests on, quoted, and found again."""
