"""What is new of a timeline, in words: each step of its events after the first document."""
