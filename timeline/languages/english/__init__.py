"""English: tables of its words for time, and the rules that read them.

Another language is another folder like this one.
"""
