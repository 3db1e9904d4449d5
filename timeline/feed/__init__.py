"""Feeds and their files: what subscribers have been told, and how it gets onto the disk."""
