"""From the bytes of a document to its text, and to what it says of itself."""
