"""The slip chart: how each plan's promised date moved over the time at which it was known."""
