"""A new release is whole before it is live, and what stops it changes nothing."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import brotli
import pytest

from casebook.model.corpus import Corpus
from casebook.model.errors import CasebookError
from casebook.release.lasting import lasting
from casebook.release.lock import locked
from casebook.release.manifest import Source, read_manifest
from casebook.release.place import Place
from casebook.release.ports import Verdict
from casebook.release.refusal import AuditRefused, BuildRefused
from casebook.release.verifying import verify
from tests.release.small_site import REVISION, Publisher
from tests.rules.corpora import BASE_CASE
from trial_parts.small_site import SmallBuilder

posix = pytest.mark.skipif(sys.platform == "win32", reason="links, modes")
KNOWN = Source(content=REVISION, program=REVISION)


def snapshot(root: Path) -> dict[str, bytes | str]:
    return {
        str(path.relative_to(root)): str(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        for path in root.rglob("*")
        if path.name != ".lock" and (path.is_symlink() or path.is_file())
    }


@posix
def test_a_release_is_whole_and_live(publisher: Publisher):
    done = publisher.publish(source=KNOWN)
    assert done.made
    assert done.id.endswith("-3346a3a94d")
    assert (publisher.place.root / "current").readlink() == Path("releases", done.id)
    assert publisher.served().read_text("utf-8").startswith("<script")
    release = publisher.place.release(done.id)
    assert verify(release).whole
    assert {each.name for each in release.iterdir()} == {
        "site", "manifest.json", "release.json", "audit.json", "sbom.cdx.json",
    }  # fmt: skip
    manifest = read_manifest(release)
    assert manifest.source == KNOWN
    assert manifest.counts["cases"] == 1
    assert manifest.made_with["casebook"] == "0.1.0"
    assert [(each.kind, each.path) for each in done.changes] == [("added", "cases/2021/base/")]


def test_the_site_dates_from_its_source(publisher: Publisher):
    builder = SmallBuilder("甲")
    later = REVISION.model_copy(update={"date": REVISION.date + 60})
    publisher.publish(build=builder, source=Source(content=REVISION, program=later))
    publisher.publish(build=builder)
    assert builder.epochs == [later.date, 315_532_800]


def test_copies_are_exact_and_smaller(publisher: Publisher):
    publisher.publish()
    page = publisher.served().read_bytes()
    assert gzip.decompress(publisher.served("index.html.gz").read_bytes()) == page
    assert brotli.decompress(publisher.served("index.html.br").read_bytes()) == page
    assert publisher.served("index.html.br").stat().st_size < len(page) / 10
    assert not publisher.served("small.txt.gz").exists()
    assert not list(publisher.served("assets/search").glob("*.bin.*"))


def test_the_same_source_is_not_built_again(publisher: Publisher):
    first = publisher.publish(source=KNOWN)
    again = publisher.publish(source=KNOWN)
    assert (again.made, again.id) == (False, first.id)
    modified = Source(content=REVISION.model_copy(update={"modified": True}), program=REVISION)
    assert publisher.publish(source=modified).id.endswith("-modified")
    assert publisher.publish().made
    assert publisher.publish().made


def test_what_readers_notice_is_told(publisher: Publisher):
    publisher.publish()
    case = publisher.content / BASE_CASE
    text = case.read_text("utf-8")
    case.write_text(text.replace("精益", "精 益"), "utf-8")
    changed = publisher.publish()
    assert [(each.kind, each.title) for each in changed.changes] == [
        ("changed", changed.changes[0].title)
    ]
    withdrawal = "status: withdrawn\nwithdrawal: {date: 2022-01-01, reason: 企业要求撤回}"
    case.write_text(text.replace("status: approved", withdrawal), "utf-8")
    gone = publisher.publish()
    assert [(each.kind, each.path) for each in gone.changes] == [("withdrawn", "cases/2021/base/")]
    assert gone.changes[0].title
    assert (gone.counts["cases"], gone.counts["withdrawn"]) == (0, 1)
    assert publisher.publish().changes == ()


def test_the_last_few_are_kept(publisher: Publisher):
    ids = [publisher.publish(mark, keep=3).id for mark in "甲乙丙丁戊"]
    assert publisher.place.ids() == ids[2:]
    last = publisher.publish("己", keep=1)
    # The one that was live a moment ago is the way back.
    assert publisher.place.ids() == [ids[-1], last.id]
    assert last.removed == (ids[2], ids[3])


def test_ids_rise_within_a_second_and_when_the_clock_goes_back(publisher: Publisher, monkeypatch):
    first = publisher.publish().id
    monkeypatch.setattr("time.time", lambda: 1_000_000_000.0)
    second = publisher.publish("乙").id
    assert first < second
    assert publisher.place.ids() == [first, second]


def failing(site: Path, corpus: Corpus) -> Verdict:
    return Verdict(("index.html：泄露「x」", "b"), {}, b"{}\n")


def stopping(error: BaseException):
    def build(content: Path, target: Path, epoch: int) -> None:
        SmallBuilder("坏")(content, target, epoch)
        raise error

    return build


@pytest.mark.parametrize(
    "error",
    [BuildRefused(), OSError(28, "No space left on device"), KeyboardInterrupt(), MemoryError()],
    ids=repr,
)
def test_a_failed_build_changes_nothing(publisher: Publisher, error: BaseException):
    publisher.publish()
    before = snapshot(publisher.place.root)
    with pytest.raises(type(error)):
        publisher.publish(build=stopping(error))
    assert snapshot(publisher.place.root) == before


def test_a_failed_audit_leaves_its_report_alone(publisher: Publisher):
    publisher.publish()
    before = snapshot(publisher.place.root)
    with pytest.raises(AuditRefused, match="2 处问题") as refused:
        publisher.publish("坏", audit=failing)
    assert refused.value.findings == ("index.html：泄露「x」", "b")
    report = publisher.place.refused
    assert report.read_bytes() == b"{}\n"
    report.unlink()
    assert snapshot(publisher.place.root) == before
    publisher.publish("坏", audit=lambda *_: Verdict((), {}, b"{}"))
    assert not report.exists()


def test_content_that_changes_meanwhile_is_not_published(publisher: Publisher):
    def build(content: Path, target: Path, epoch: int) -> None:
        SmallBuilder("甲")(content, target, epoch)
        (content / "cases/2021/base/new.txt").write_text("x", "utf-8")

    with pytest.raises(CasebookError, match="构建期间内容被改动了"):
        publisher.publish(build=build)
    assert publisher.place.ids() == []
    assert list(publisher.place.releases.iterdir()) == []


def test_a_second_publisher_is_told(publisher: Publisher):
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from casebook.release.lock import locked\nfrom casebook.release.place import Place\n"
        "with locked(Place(Path(sys.argv[1]))):\n"
        "    print('held', flush=True)\n    sys.stdin.readline()\n"
    )
    held = subprocess.Popen(
        [sys.executable, "-c", code, publisher.place.root],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    with pytest.raises(CasebookError, match="正在被另一个发布或回退占用"):
        publisher.publish()
    held.kill()
    held.communicate()
    assert publisher.publish().made


def test_what_an_interruption_left_is_cleared(publisher: Publisher):
    first = publisher.publish()
    shutil.copytree(publisher.place.release(first.id), publisher.place.releases / ".new-0123")
    (publisher.place.releases / ".old-4567").mkdir()
    (publisher.place.root / ".current-89").write_text("x", "utf-8")
    done = publisher.publish("乙")
    assert done.leftovers == 3
    assert sorted(each.name for each in publisher.place.releases.iterdir()) == [first.id, done.id]
    names = {each.name for each in publisher.place.root.iterdir()}
    assert names - {"current", "current.txt"} == {".lock", "releases", "lasting"}


@posix
def test_something_else_with_the_name_of_the_link_is_left_alone(publisher: Publisher):
    (publisher.place.root / "current").mkdir(parents=True)
    with pytest.raises(CasebookError, match="不是发布用的链接"):
        publisher.publish()


def test_a_live_release_that_is_damaged_or_gone_is_mended(publisher: Publisher):
    first = publisher.publish()
    (publisher.place.release(first.id) / "manifest.json").write_text("{", "utf-8")
    second = publisher.publish("乙")
    assert verify(publisher.place.release(second.id)).whole
    shutil.rmtree(publisher.place.release(second.id))
    assert verify(publisher.place.release(publisher.publish("丙").id)).whole


def test_scripts_of_other_releases_stay_reachable_and_packs_do_not(publisher: Publisher):
    for mark in "甲乙丙丁":
        publisher.publish(mark, keep=2)
    shared = {path.name for path in (publisher.place.lasting / "assets/search").iterdir()}
    kept = {
        path.name
        for id in publisher.place.ids()
        for path in (publisher.place.release(id) / "site/assets/search").glob("*.js*")
    }
    assert shared == kept
    assert len({name for name in shared if name.endswith(".js")}) == 2


def test_a_shared_script_that_was_damaged_is_mended(publisher: Publisher):
    publisher.publish()
    script = next(publisher.place.lasting.rglob("*.js"))
    whole = script.read_bytes()
    script.write_bytes(b"x")
    publisher.publish()
    assert script.read_bytes() == whole


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("assets/search/search.0123456789ab.js", True),
        ("assets/casebook/frame/0123456789ab.js.gz", True),
        ("assets/stylesheets/main.57a0d79d.min.css", True),
        ("assets/search/columns.0123456789ab.json", False),
        ("assets/search/pack.0123456789ab.bin", False),
        ("assets/search/pack.0123456789ab.bin.0.js", False),
        ("assets/search/traditional.0123456789ab.txt", False),
        ("cases/2021/a/0123456789ab.js", False),
    ],
)
def test_only_what_holds_no_case_outlives_its_release(path: str, stays: bool):
    assert lasting(path) is stays


@posix
def test_a_server_of_another_user_may_read(publisher: Publisher):
    before = os.umask(0o077)
    publisher = replace(publisher, place=Place(publisher.place.root / "new" / "place"))
    try:
        publisher.publish()
    finally:
        os.umask(before)
    place = publisher.place
    shown = [*place.release(place.ids()[0]).rglob("*"), *place.lasting.rglob("*")]
    for path in (place.root.parent, place.root, place.releases, place.lasting, *shown):
        mode = path.stat().st_mode
        assert mode & stat.S_IROTH, path
        assert path.is_file() or mode & stat.S_IXOTH, path


@posix
def test_a_link_that_leads_elsewhere_is_not_replaced(publisher: Publisher, tmp_path: Path):
    other = tmp_path / "other" / "20260101T000000Z-abc"
    other.mkdir(parents=True)
    publisher.place.root.mkdir(parents=True, exist_ok=True)
    link = publisher.place.root / "current"
    link.symlink_to(other)
    with pytest.raises(CasebookError, match="指向别处"):
        publisher.publish()
    assert link.readlink() == other


@posix
def test_a_link_that_was_made_by_hand_is_ours(publisher: Publisher):
    first = publisher.publish()
    link = publisher.place.root / "current"
    link.unlink()
    link.symlink_to(publisher.place.release(first.id).resolve())
    assert publisher.publish("乙").changes == ()
    assert not link.readlink().is_absolute()


def test_a_manifest_that_was_edited_is_no_witness(publisher: Publisher):
    """Not of compressed copies either: a wrong one would pass from release to release."""
    first = publisher.publish()
    release = publisher.place.release(first.id)
    copy, file = release / "site/index.html.gz", release / "manifest.json"
    old = hashlib.sha256(copy.read_bytes()).hexdigest()
    copy.write_bytes(gzip.compress(b"wrong"))
    new = hashlib.sha256(copy.read_bytes()).hexdigest()
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    publisher.publish()
    assert (
        gzip.decompress(publisher.served("index.html.gz").read_bytes())
        == publisher.served().read_bytes()
    )


def test_a_clock_that_goes_back(publisher: Publisher, monkeypatch: pytest.MonkeyPatch):
    first = publisher.publish()
    monkeypatch.setattr("casebook.release.making.time.time", lambda: 1_000_000_000.0)
    second, third = publisher.publish("乙"), publisher.publish("丙")
    assert first.id < second.id < third.id
    assert publisher.place.ids()[-1] == third.id


def test_times_change_with_the_content_alone(publisher: Publisher):
    first = publisher.publish()
    second = publisher.publish("乙")
    old, new = (publisher.place.release(id) / "site" for id in (first.id, second.id))
    assert (old / "about/index.html").stat().st_mtime == (new / "about/index.html").stat().st_mtime
    # 甲 and 乙 are of one length: only the time tells the two apart.
    assert (old / "index.html").stat().st_size == (new / "index.html").stat().st_size
    assert (old / "index.html").stat().st_mtime < (new / "index.html").stat().st_mtime


def test_two_releases_of_a_source_have_one_manifest(publisher: Publisher, tmp_path: Path):
    first = publisher.publish(source=KNOWN)
    elsewhere = replace(publisher, place=replace(publisher.place, root=tmp_path / "elsewhere"))
    elsewhere.publish("乙", source=KNOWN)
    second = elsewhere.publish(source=Source())
    third = elsewhere.publish(source=KNOWN)
    one, two = (
        (publisher.place.release(first.id) / "manifest.json").read_bytes(),
        (elsewhere.place.release(third.id) / "manifest.json").read_bytes(),
    )
    assert one == two
    assert second.id != third.id
    assert json.loads(one)["source"]["content"]["revision"] == REVISION.revision


def test_the_lock_is_free_afterwards(publisher: Publisher):
    with pytest.raises(BuildRefused):
        publisher.publish(build=stopping(BuildRefused()))
    with locked(publisher.place):
        pass
