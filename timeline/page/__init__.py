"""The web page on which people find a timeline, the one of each event, and one for a frame."""

from timeline.page.document import render
from timeline.page.embed import render_embed
from timeline.page.event import EventPage, alone, event_page, render_event
from timeline.page.index import whole_index
from timeline.page.look import CHOICES as LOOKS
from timeline.page.look import Look, look_of
from timeline.page.manual import NAMES as MANUAL
from timeline.page.manual import render_manual
from timeline.page.oembed import FORMS, FRAME, render_oembed
from timeline.page.policy import (
    content_security_policy,
    embed_meta_policy,
    manual_meta_policy,
    refusal_meta_policy,
)
from timeline.page.refusal import Refusal, render_refusal
from timeline.page.view import Addresses, View

__all__ = [
    "FORMS",
    "FRAME",
    "LOOKS",
    "MANUAL",
    "Addresses",
    "EventPage",
    "Look",
    "Refusal",
    "View",
    "alone",
    "content_security_policy",
    "embed_meta_policy",
    "event_page",
    "look_of",
    "manual_meta_policy",
    "refusal_meta_policy",
    "render",
    "render_embed",
    "render_event",
    "render_manual",
    "render_oembed",
    "render_refusal",
    "whole_index",
]
