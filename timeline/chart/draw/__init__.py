"""The chart, drawn with matplotlib's renderers."""
