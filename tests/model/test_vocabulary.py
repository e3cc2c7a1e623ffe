from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from casebook.model.normal_form import normalise_term
from casebook.model.vocabulary import KINDS, VOCABULARY_FILES, Problem, Vocabulary

FOLDER = Path(__file__).parents[2] / "content/vocabulary"


def load(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


FILES = [model.model_validate(load(name)) for name, model in VOCABULARY_FILES.items()]
VOCABULARY = Vocabulary.of(FILES)


def test_every_file_has_a_model():
    assert {path.name for path in FOLDER.iterdir()} == set(VOCABULARY_FILES)


def test_sizes_of_the_lists():
    assert len(VOCABULARY.cities) == 14
    assert [city.kind for city in VOCABULARY.cities].count("自治州") == 1
    assert [industry.code[1:] for industry in VOCABULARY.industries] == [
        f"{number:02}" for number in range(6, 47)
    ]
    assert len(VOCABULARY.methods) == 149
    assert len(VOCABULARY.problems) == 27
    assert [size.name for size in VOCABULARY.sizes] == ["大型", "中型", "小型", "微型"]
    assert all(file.source for file in FILES)


def test_no_clashes_in_the_shipped_data():
    assert VOCABULARY.clashes() == ()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "industries"])
def test_ids_are_unique(kind):
    ids = [getattr(entry, "id", None) or entry.code for entry in getattr(VOCABULARY, kind)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("text", ["长沙市", "长沙", " 长 沙 市"])
def test_city(text):
    city = VOCABULARY.city(text)
    assert city is not None
    assert city.code == "430100"


@pytest.mark.parametrize("text", ["湘西土家族苗族自治州", "湘西自治州", "湘西州", "湘西"])
def test_city_aliases(text):
    city = VOCABULARY.city(text)
    assert city is not None
    assert city.slug == "xiangxi"


@pytest.mark.parametrize("text", ["C34", "c34", "Ｃ３４", "通用设备制造业"])
def test_industry(text):
    industry = VOCABULARY.industry(text)
    assert industry is not None
    assert (industry.code, industry.sector_name) == ("C34", "制造业")


def test_leading_zero_of_an_industry_is_kept():
    industry = VOCABULARY.industry("B06")
    assert industry is not None
    assert industry.name == "煤炭开采和洗选业"


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("精益六西格玛", "lean-six-sigma"),
        ("精益 6 Sigma", "lean-six-sigma"),
        ("精益６Σ", "lean-six-sigma"),
        ("6σ", "six-sigma"),
        ("六希格玛", "six-sigma"),
        ("Poka Yoke", "mistake-proofing"),
        ("iso-9001", "iso9001"),
        ("质量管理(QC)小组", "qc-circle"),
        ("质量管理（ＱＣ）小组", "qc-circle"),
        ("6S", "5s"),
    ],
)
def test_method_in_any_spelling(text, id):
    method = VOCABULARY.method(text)
    assert method is not None
    assert method.id == id


def test_unknown_words_are_none():
    for find in (VOCABULARY.city, VOCABULARY.method, VOCABULARY.problem, VOCABULARY.honor):
        assert find("不存在的词") is None
        assert find("") is None


def test_honor_quotation_marks_do_not_matter():
    honor = VOCABULARY.honor('国家级专精特新"小巨人"企业')
    assert honor is not None
    assert honor.name == "国家级专精特新“小巨人”企业"


def test_tiers_of_2021_and_2022_stay_apart():
    tiers = [VOCABULARY.honor(name) for name in ("省级专精特新小巨人企业", "专精特新小巨人企业")]
    assert [tier and tier.id for tier in tiers] == ["xiaojuren-sheng-2021", "xiaojuren"]


def test_problem_by_alias():
    problem = VOCABULARY.problem("直通率低")
    assert problem is not None
    assert problem.name == "返工返修多"


def test_size():
    size = VOCABULARY.size("中型企业")
    assert size is not None
    assert (size.employees.minimum, size.employees.below) == (300, 1000)
    assert (size.revenue.minimum, size.revenue.below) == (2000, 40000)


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("cities", "长纱市", "长沙市"),
        ("methods", "精益六西格玛管理法", "精益六西格玛"),
        ("methods", "卓越绩校模式", "卓越绩效模式"),
        ("methods", "六西各玛", "六西格玛管理"),
        ("problems", "不良率偏高", "不良率高"),
        ("honors", "高新企业", "高新技术企业"),
        ("cities", "乌鲁木齐", None),
        ("methods", "", None),
    ],
)
def test_nearest(kind, text, name):
    assert VOCABULARY.nearest(kind, text) == name


def test_clash_names_all_entries():
    pairs = [("a", "b"), ("c", "d")]
    entries = [Problem(id=id, name=name, aliases=("次品多",), definition="") for id, name in pairs]
    (clash,) = Vocabulary(problems=tuple(entries)).clashes()
    assert (clash.kind, clash.term, clash.names, clash.positions) == (
        "problems",
        "次品多",
        ("b", "d"),
        (0, 1),
    )


def test_methods_refer_to_known_ids():
    for method in VOCABULARY.methods:
        assert VOCABULARY.category(method.category), method.id
        for related in method.related:
            assert VOCABULARY.method_by_id(related), (method.id, related)


def test_problems_name_methods_as_the_method_file_does():
    names = {method.name for method in VOCABULARY.methods}
    for problem in VOCABULARY.problems:
        assert problem.definition.endswith("。")
        assert problem.methods
        assert set(problem.methods) <= names, problem.name


def test_no_research_notes_are_shipped():
    shipped = "".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())
    assert not [word for word in ("memory", "web-tool", "待核", "研究者") if word in shipped]


def test_a_missing_file_leaves_its_list_empty():
    vocabulary = Vocabulary.of(FILES[:1])
    assert vocabulary.method("精益生产") is None
    assert vocabulary.city("长沙") is not None


def test_unquoted_code_is_refused():
    with pytest.raises(ValidationError, match="code"):
        VOCABULARY_FILES["cities.yml"].model_validate(
            {"source": "", "cities": [{**load("cities.yml")["cities"][0], "code": 430100}]}
        )


@pytest.mark.parametrize("text", ["西格玛", "西格马", "希格玛", "sigma", "SIGMA", "Σ", "ς", "σ"])
def test_all_spellings_of_sigma_are_one(text):
    assert normalise_term(f"六{text}") == "六σ"
