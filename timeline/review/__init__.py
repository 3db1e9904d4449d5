"""The review of drafts: what is asked of a person, what was decided, and where that is written."""
