"""From the dates of a document to drafts of what happens on them, for a person to review."""
