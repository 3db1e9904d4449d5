import gzip
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.site.packed import holds, pack


@given(st.binary(max_size=2000))
def test_what_is_packed_is_the_same(data: bytes) -> None:
    packed = pack(data)
    assert gzip.decompress(packed) == data
    assert pack(data) == packed
    assert holds(packed, data)
    # another library, level or time
    assert holds(gzip.compress(data, 1, mtime=99), data)
    assert not holds(packed, data + b"x")
    assert not holds(packed[:-1], data)
    assert not holds(packed + b"x", data)
    if data:
        assert not holds(packed, data[:-1])


def test_neither_time_nor_name_is_in_it() -> None:
    assert pack(b"x")[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


@pytest.mark.parametrize("packed", [b"", b"x", b"\x1f\x8b", b"\x1f\x8b" + b"\0" * 30])
def test_damaged(packed: bytes) -> None:
    assert not holds(packed, b"x")


def test_a_bomb_is_not_unpacked() -> None:
    bomb = pack(b"\0" * 50_000_000)
    tracemalloc.start()
    assert not holds(bomb, b"small")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000
