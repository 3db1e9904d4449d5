"""Sheets: from the cells of a file to rows of events, and back."""
