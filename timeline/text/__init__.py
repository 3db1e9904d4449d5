"""Text: words and where they stand, dates found in it, lists in cells."""
