"""Files to statements and problems: TOML, CSV, JSON and iCalendar."""
