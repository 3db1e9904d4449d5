"""Recurrence: the days and times of what comes again, by rules (RFC 5545), in bounded work."""
