from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.model.corpus import Corpus
from tests.release.audit.folder import write_site
from tests.rules.corpora import Change, make_corpus
from tests.site.building import small

DRAFT = "cases/2021/hengyang-yancheng-fangcuo"
WITHDRAWN = "cases/2021/chenzhou-linwu-chehui"
SECRET = "雁城铸造车间夜班浇注记录显示砂眼集中在冒口附近"
REASON = "本条豁免的理由只写给审核人员看的"
COMMENT = "这一行注释是编者自己记的待办事项"


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The public base case, a draft and a withdrawn case, all with words that are no page's."""
    folder = tmp_path_factory.mktemp("audited") / "content"
    withdrawal = {"date": datetime.date(2022, 1, 5), "reason": "企业申请"}
    changes = {
        "cases/2021/base/index.md": Change(
            {"suppress": [{"code": "W001", "reason": REASON}]},
            f"## 一、企业概况\n\n公司生产精密主轴。<!-- {COMMENT} -->\n\n![图1 改善路线图](luxian.svg)\n",
        ),
        f"{DRAFT}/index.md": Change(
            {
                "status": "draft",
                "title": "衡阳雁城铸造（示例）有限公司实施防错的实践经验",
                "enterprise": "衡阳雁城铸造（示例）有限公司",
                "uscc": "91430400MA00000052",
            },
            f"## 一、企业概况\n\n{SECRET}。\n\n![图1 砂眼](shayan.svg)\n",
        ),
        f"{WITHDRAWN}/index.md": Change(
            {
                "status": "withdrawn",
                "withdrawal": withdrawal,
                "title": "郴州临武纺织（示例）有限公司实施精益六西格玛的实践经验",
                "enterprise": "郴州临武纺织（示例）有限公司",
            }
        ),
    }
    shown = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'
    place = folder / DRAFT
    place.mkdir(parents=True)
    (place / "shayan.svg").write_bytes(shown.replace(b"h9", b"h7"))
    (place / "beizhu.txt").write_text("旁边的备注文件也不该让任何人看见", "utf-8")
    made = small(make_corpus(folder, changes))
    return replace(made)


@pytest.fixture(scope="session")
def site(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    return write_site(corpus, folder / "out", folder / "cache")
