"""Text of any language: its words, sentences, matches and dates, and what cleans it."""
