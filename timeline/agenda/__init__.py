"""The agenda: what came lately, what is today, what comes next, and what awaits word."""
