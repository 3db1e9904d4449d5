"""Rows of a seed to checked values, documents, statements and problems."""
