"""Date words: what people write in place of a date, and how a date is said back to them."""
