"""Timelines of markwhen: text whose lines begin with a date (https://docs.markwhen.com)."""
