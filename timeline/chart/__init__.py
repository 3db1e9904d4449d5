"""The chart: laid out as data, then drawn."""
