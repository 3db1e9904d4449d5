from loading import fault_run


def test_many_readers_while_the_seeds_change() -> None:
    counts = fault_run(readers=20, edits=10)
    assert not [name for name in counts if name.startswith("wrong")]
    assert counts["200"] > 20
    assert counts["304"]
