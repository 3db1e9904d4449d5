import os
from pathlib import Path

from timeline.server.fingerprint import emptied, fingerprint, folders, is_seed


def test_every_change_of_a_seed_shows(tmp_path: Path) -> None:
    seed = tmp_path / "a.toml"
    seed.write_text("one")
    marks = [fingerprint([tmp_path])]
    seed.write_text("three")
    marks.append(fingerprint([tmp_path]))
    # As long and as old as before, but another file.
    times = seed.stat().st_atime_ns, seed.stat().st_mtime_ns
    other = tmp_path / "part"
    other.write_text("eight")
    os.utime(other, ns=times)
    other.replace(seed)
    marks.append(fingerprint([tmp_path]))
    (tmp_path / "b.CSV").write_text("")
    marks.append(fingerprint([tmp_path]))
    seed.unlink()
    marks.append(fingerprint([tmp_path]))
    assert len(set(marks)) == len(marks)


def test_what_is_no_seed_does_not_show(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("")
    before = fingerprint([tmp_path]), folders([tmp_path])
    (tmp_path / ".a.toml.swp").write_text("")
    (tmp_path / "notes.md").write_text("")
    assert (fingerprint([tmp_path]), folders([tmp_path])) == before


def test_what_is_not_there(tmp_path: Path) -> None:
    assert fingerprint([tmp_path / "none"]) == ()
    assert folders([tmp_path / "none" / "a.toml"]) == ()
    (tmp_path / "link.toml").symlink_to("nowhere")
    assert [mark.path for mark in fingerprint([tmp_path])] == [str(tmp_path)]


def test_folders_of_files(tmp_path: Path) -> None:
    paths = [tmp_path / "a.toml", tmp_path / "b.toml", tmp_path]
    assert [mark.path for mark in folders(paths)] == [str(tmp_path)]


def test_whether_something_that_happens_matters(tmp_path: Path) -> None:
    file = tmp_path / "file.toml"
    known = folders([tmp_path])
    assert is_seed(str(tmp_path / "other.json"), [tmp_path], known)
    assert not is_seed(str(tmp_path / ".other.json"), [tmp_path], known)
    assert not is_seed(str(tmp_path / "other.txt"), [tmp_path], known)
    assert is_seed(str(file), [file], folders([file]))
    assert not is_seed(str(tmp_path / "other.toml"), [file], folders([file]))
    # A folder is one as long as it is known, whatever is there now: no disk is asked.
    gone = tmp_path / "gone"
    gone.mkdir()
    known = folders([gone])
    gone.rmdir()
    assert is_seed(str(gone / "other.toml"), [gone], known)
    assert not is_seed(str(gone / "other.toml"), [gone], ())


def test_files_that_are_empty_now(tmp_path: Path) -> None:
    full, empty = tmp_path / "a.toml", tmp_path / "b.toml"
    full.write_text("a")
    empty.write_text("")
    before = fingerprint([tmp_path])
    (tmp_path / "new.toml").write_text("")
    assert not emptied(before, fingerprint([tmp_path]))
    full.write_text("")
    assert emptied(before, fingerprint([tmp_path]))
    full.unlink()
    assert not emptied(before, fingerprint([tmp_path]))
