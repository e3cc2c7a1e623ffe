from __future__ import annotations

from collections.abc import Iterator

from casebook.lint import Finding, NoticeRule, Severity
from casebook.lint.wording import quote
from casebook.model.case import Case
from casebook.model.corpus import Corpus
from casebook.model.notice import Notice
from casebook.rules.structure.length import judge
from casebook.rules.structure.recognition import Recognised, recognised


class SectionLength(NoticeRule):
    """章节字数不合要求。

    ## 检查什么

    每个章节的字数。字数按Word的算法统计：汉字和全角标点每个算一字，连续的字母或数字算一字；章节标题不计，图题、表题和表格计入。

    ## 为什么

    通知附件4二：“企业概况（500字左右）”“质量管理模式或方法简介（500字左右）”“质量管理方法（技术）的推进和应用情况（7000字左右）”“质量管理方法（技术）的实施效果（2000字左右）”。通知只写“左右”，上下限是本库设定，所以只是警告。

    ## 反例

    ```markdown
    ## 一、企业概况

    公司生产精密主轴。
    ```

    ## 正例

    ```markdown
    ## 一、企业概况

    湘江精工（示例）有限公司属通用设备制造业，是民营企业，创建于二〇〇三年，位于长沙市，前身是一家主轴维修车间，后来改制为有限公司，专做精密主轴和轴系部件。厂区分东西两块，东区是热处理和粗加工，西区是恒温的精磨和装配车间。

    公司主要从事精密主轴的设计、制造和维修，产品供给省内外的机床企业，也为用户提供旧主轴的翻新服务。近三年生产经营稳定，销售收入和利润逐年增长，连续保持盈利。

    公司以“转得稳、用得久”为使命，愿景是做用户放心的主轴伙伴，倡导先量后做、先想后改的质量文化。公司有一支熟悉磨削和测量的技术队伍，建有恒温计量室和寿命试验台，主要材料来自长期合作的供应商，每家供应商都有质量协议和年度评价。

    公司先后通过质量、环境和职业健康安全三项管理体系认证，是省级专精特新中小企业，曾获市级质量奖，参与过行业标准的讨论。客户的评价集中在交货准、噪声低、寿命长三点，这也是公司选择改进课题的出发点。
    ```
    """

    code = "S005"
    severity = Severity.WARNING

    def check(self, case: Case, notice: Notice, corpus: Corpus) -> Iterator[Finding]:
        parts: dict[str, list[Recognised]] = {}
        for each in recognised(case, notice):
            parts.setdefault(each.wanted.id, []).append(each)
        for found in parts.values():
            if all(block.kind == "heading" for each in found for block in each.found.blocks):
                continue
            heading = found[0].found.heading
            characters = sum(each.found.characters for each in found)
            if verdict := judge(characters, found[0].wanted.length):
                yield Finding(
                    case.place(heading.position),
                    f"章节{quote(heading.text)}有 {characters} 字{verdict.reason}",
                    verdict.remedy,
                )
