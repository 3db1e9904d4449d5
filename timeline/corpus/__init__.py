"""Drafts and dates out of many documents: which, how they are read, and what is written."""
