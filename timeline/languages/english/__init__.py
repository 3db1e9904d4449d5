"""How English speaks of time in running text: tables, and what reads their rows.

Another language is another folder like this one.
"""
