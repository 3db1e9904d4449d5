"""The headers of a request."""

from timeline.server.body import Header


class RequestHeaders:
    """What decides about an answer; headers that come several times are joined (RFC 9110, 5.3)."""

    __slots__ = ("announces_body", "coding", "host", "if_modified_since", "if_none_match")

    def __init__(self, raw: list[Header]) -> None:
        self.host = b""
        self.coding = b""
        self.if_none_match: bytes | None = None
        self.if_modified_since = b""
        self.announces_body = False
        for name, value in raw:
            if name == b"host":
                self.host = value
            elif name == b"accept-encoding":
                self.coding = b"%b,%b" % (self.coding, value) if self.coding else value
            elif name == b"if-none-match":
                tags: bytes | None = self.if_none_match
                self.if_none_match = value if tags is None else b"%b,%b" % (tags, value)
            elif name == b"if-modified-since":
                self.if_modified_since = value
            elif (name == b"content-length" and value != b"0") or name == b"transfer-encoding":
                self.announces_body = True
