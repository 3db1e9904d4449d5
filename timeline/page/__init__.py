"""The web page on which people find a timeline and subscribe to it."""

from timeline.page.html import render
from timeline.page.policy import content_security_policy
from timeline.page.view import Addresses, View

__all__ = ["Addresses", "View", "content_security_policy", "render"]
