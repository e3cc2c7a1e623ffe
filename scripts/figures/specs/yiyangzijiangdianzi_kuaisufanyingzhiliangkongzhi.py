"""Figures of the case yiyangzijiangdianzi-kuaisufanyingzhiliangkongzhi."""

from __future__ import annotations

from figures.drawing import bars, control, gantt, line, loop, pareto, swimlane, tree

KINDS = ["漏电流", "引线断脚氧化", "混料", "外观", "容量损耗", "其他"]
COMPLAINTS: dict[str, list[float]] = {
    "2018年": [27, 18, 15, 12, 9, 6],
    "2019年": [14, 11, 5, 8, 6, 5],
    "2020年": [5, 4, 0, 6, 4, 2],
}
BURRS_BEFORE = [12.4, 13.1, 14.8, 12.9, 15.2, 13.7, 16.1, 14.3, 12.8, 15.5]
BURRS_AFTER = [8.9, 9.4, 8.6, 9.2, 8.8, 9.5, 8.7, 9.0, 9.3, 8.6]

FIGURES: dict[str, str] = {
    "sibu-xunhuan.svg": loop(
        "快速反应四步循环",
        "现场、现物、现实",
        ["发现：围堵再报告", "沟通：对齐事实", "分析：查系统原因", "验证：回查才算完"],
    ),
    "tousu-pailie.svg": pareto(
        "2018年客户投诉排列图",
        list(zip(KINDS, COMPLAINTS["2018年"], strict=True)),
        "件",
    ),
    "tuijin-jihua.svg": gantt(
        "推进计划",
        [
            "2018四季",
            "2019一季",
            "2019二季",
            "2019三季",
            "2019四季",
            "2020上",
            "2020下",
        ],
        [
            ("投诉复盘", 0, 1),
            ("一阶段：3条线试点", 1, 1),
            ("二阶段：全厂推广", 2, 3),
            ("三阶段：延伸供方", 4, 5),
            ("四阶段：固化提升", 5, 6),
        ],
    ),
    "sanji-zuzhi.svg": tree(
        "三级快速反应组织",
        "总经理",
        {
            "公司级": ["质量总监主持", "投诉、跨部门问题"],
            "车间级": ["车间主任主持", "升级、重复问题"],
            "产线级": ["班长主持", "当班异常"],
            "教练": ["14名", "带题、回查"],
        },
    ),
    "xiangying-shengji.svg": swimlane(
        "异常响应与升级流程",
        [
            ("班长", [(0, "触发停机"), (1, "封存现物")]),
            ("巡检员", [(2, "核对三处库存")]),
            ("车间主任", [(3, "当班未解决即接手")]),
            ("质量总监", [(4, "到期升级指定负责人")]),
            ("工程师", [(5, "查因并实施措施")]),
            ("教练", [(6, "30天回查")]),
        ],
    ),
    "maoci-kongzhi.svg": control(
        "钉接毛刺高度均值控制图",
        BURRS_BEFORE + BURRS_AFTER,
        9.0,
        10.5,
        7.5,
        "微米",
        stages=[(0, "改进前"), (10, "改进后")],
    ),
    "guanbi-zhouqi.svg": line(
        "各季度有效关闭周期",
        [f"{year}{quarter}季" for year in (2019, 2020) for quarter in "一二三四"],
        {"平均关闭周期": [18.2, 14.0, 9.6, 7.8, 7.6, 7.0, 6.5, 6.1]},
        "天",
        target=7.0,
    ),
    "tousu-duibi.svg": bars("各类客户投诉对比", KINDS, COMPLAINTS, "件"),
}
