"""A timeline as a calendar, a sheet, JSON and a chart."""
