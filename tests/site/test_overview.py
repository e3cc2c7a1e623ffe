"""Where the cases are, and where they are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from casebook.model.vocabulary.entries import Tile
from casebook.site.catalogue import Catalogue
from casebook.site.pages.overview import tile_rows
from tests.rules.corpora import make_corpus
from tests.site.building import Site, small


def test_every_city_has_a_tile_of_its_own(sample_site: Site) -> None:
    tiles = sample_site.trees["cases/overview/"].xpath("//*[contains(@class, 'cb-tile ')]")
    assert len(tiles) == 14
    told = {tile.findtext("span"): tile.findtext("strong") for tile in tiles}
    assert (told["长沙"], told["怀化"]) == ("1", "0")
    assert [tile.tag for tile in tiles if tile.findtext("strong") == "0"] == ["li"] * 8


def test_cities_without_a_place_come_last(tmp_path: Path) -> None:
    corpus = small(make_corpus(tmp_path / "content", {}))
    words = corpus.vocabulary
    first, second, *others = words.cities
    taken = (first, second.model_copy(update={"tile": first.tile}))
    loose = tuple(city.model_copy(update={"tile": None}) for city in others)
    catalogue = Catalogue.of(replace(corpus, vocabulary=replace(words, cities=(*taken, *loose))))
    placed, *rest = tile_rows(catalogue)
    assert [tile.city for tile in placed if tile] == [first]
    assert len(rest) == 13
    assert {len(row) for row in rest} == {1}


def test_without_any_place_the_tiles_come_in_rows(tmp_path: Path) -> None:
    corpus = small(make_corpus(tmp_path / "content", {}))
    words = corpus.vocabulary
    loose = tuple(city.model_copy(update={"tile": None}) for city in words.cities)
    catalogue = Catalogue.of(replace(corpus, vocabulary=replace(words, cities=loose)))
    rows = tile_rows(catalogue)
    assert [len(row) for row in rows] == [4, 4, 4, 4]
    assert sum(tile is not None for row in rows for tile in row) == 14


def test_a_place_far_out_makes_no_empty_rows(tmp_path: Path) -> None:
    corpus = small(make_corpus(tmp_path / "content", {}))
    words = corpus.vocabulary
    far = [
        city.model_copy(update={"tile": Tile(row=number * 10**6, column=number * 10**6)})
        for number, city in enumerate(words.cities)
    ]
    catalogue = Catalogue.of(replace(corpus, vocabulary=replace(words, cities=tuple(far))))
    rows = tile_rows(catalogue)
    assert len(rows) == len(far)
    assert {len(row) for row in rows} == {len(far)}


def test_gaps_are_what_no_case_is_about(sample_site: Site) -> None:
    tree = sample_site.trees["cases/gaps/"]
    rows = tree.xpath("//table//tr[td]")
    assert len(rows) == 14
    told = {
        row.xpath("string(th)"): [td.text_content() for td in row.findall("td")] for row in rows
    }
    assert told["长沙"] == ["1", "1"]
    assert told["怀化"] == ["0", "0"]
    text = sample_site.text("cases/gaps/")
    assert "43 项中 37 项没有案例" in text or "项没有案例" in text
    missing = tree.xpath("//ul[@class='cb-missing']/li")
    names = {li.text_content() for li in missing}
    assert "C34 通用设备制造业" not in names
    assert "精益六西格玛" not in names
    counts = tree.xpath("//h2/span[@class='cb-count']/text()")
    assert sum(int(text.split()[2]) for text in counts) == len(missing)
