"""Date words: what a rule is, and how a reading is filled in from its document; no language."""
