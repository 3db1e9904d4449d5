"""The chart of a web page: laid out as data, written as SVG, without the machinery of paper."""
