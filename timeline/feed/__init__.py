"""Feeds and their files: what subscribers have been sent, and what they are sent next."""
