"""A timeline laid out on pages, as plain data; `timeline.chart.draw.chart` draws it."""
