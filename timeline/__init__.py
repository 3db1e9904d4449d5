"""From documents to a calendar, a sheet and a printed page, every date as precise as it was."""
