"""A timeline laid out on pages, as plain data; `timeline.export.chart` draws it."""
