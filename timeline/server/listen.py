"""The socket that a server listens on."""

import contextlib
import errno
import os
import socket

from timeline.errors import OutputError

_BACKLOG = 2048


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.

    Raises:
        OutputError: There cannot be one; the text says what would be right.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError):
        raise OutputError(
            f"{host!r} is no host: choose an address of this machine with --host"
        ) from None
    family, kind, protocol, _, address = found[0]
    made = socket.socket(family, kind, protocol)
    try:
        # A server that has just ended leaves its port unusable for a minute otherwise.
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(_BACKLOG)
    except OSError as error:
        made.close()
        raise OutputError(_reason(error, host, port)) from None
    return made


def address_of(listening: socket.socket, host: str) -> str:
    """The address under which a browser finds it: "http://127.0.0.1:8000/"."""
    port = listening.getsockname()[1]
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def allow_many_files() -> None:
    """Let this process have as many connections open as the system allows it to."""
    try:
        import resource
    except ImportError:
        # Windows knows no such limit.
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _reason(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is taken: choose another with --port"
    if error.errno == errno.EACCES:
        return f"port {port} is kept for the system: choose one from 1024 on with --port"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine: choose another with --host"
    reason = os.strerror(error.errno) if error.errno else str(error)
    return f"port {port} on {host} cannot be listened on: {reason}"
