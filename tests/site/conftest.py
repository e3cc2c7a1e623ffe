from __future__ import annotations

import datetime

import pytest

import casebook.rules
from casebook.lint import find_families
from casebook.source.corpus import read_corpus
from tests.rules.corpora import CONTENT, Change
from tests.site.building import Site, build, two_years


@pytest.fixture(scope="session")
def sample_site() -> Site:
    """The site of content/, rules included."""
    return build(read_corpus(CONTENT), find_families(casebook.rules))


@pytest.fixture(scope="session")
def varied_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Two years, a draft, a withdrawn case, several enterprises."""
    front = {"enterprise": "衡阳雁城铸造（示例）有限公司", "city": "衡阳市", "industry": "C33"}
    withdrawal = {"date": datetime.date(2022, 1, 5), "reason": "企业申请"}
    cases = {
        "cases/2021/yancheng/index.md": Change(
            {
                **front,
                "title": "衡阳雁城铸造（示例）有限公司实施防错的实践经验",
                "methods": ["防错"],
            }
        ),
        "cases/2022/zhonggong/index.md": Change(
            {
                "enterprise": "重工（示例）有限公司",
                "title": "重工（示例）有限公司实施精益六西格玛的实践经验",
                "year": 2022,
                "problems": None,
            }
        ),
        "cases/2021/caogao/index.md": Change({"status": "draft"}),
        "cases/2021/chehui/index.md": Change({"status": "withdrawn", "withdrawal": withdrawal}),
    }
    return build(two_years(tmp_path_factory.mktemp("varied") / "content", cases))
