"""The web page on which people find a timeline and subscribe to it."""

from timeline.page.html import render
from timeline.page.manual import NAMES as MANUAL
from timeline.page.manual import render_manual
from timeline.page.policy import (
    content_security_policy,
    manual_meta_policy,
    refusal_meta_policy,
)
from timeline.page.refusal import Refusal, render_refusal
from timeline.page.view import Addresses, View

__all__ = [
    "MANUAL",
    "Addresses",
    "Refusal",
    "View",
    "content_security_policy",
    "manual_meta_policy",
    "refusal_meta_policy",
    "render",
    "render_manual",
    "render_refusal",
]
