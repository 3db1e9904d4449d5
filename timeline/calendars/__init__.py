"""Calendars other than the Gregorian: their days as its days, and back."""
