"""Events of schema.org, in pages and as data."""
