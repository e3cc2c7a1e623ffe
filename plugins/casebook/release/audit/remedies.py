"""The kinds of failure by their code, and what is to be done about each."""

from __future__ import annotations

from collections.abc import Mapping

_OURS = "不要发布；这是程序的错，把审计报告发给维护者"
_REBUILD = "清空输出目录，重新构建"

REMEDIES: Mapping[str, str] = {
    "hidden-text": f"核对这个案例的状态、认定和承诺；它确实不公开的，{_OURS}",
    "hidden-name": f"核对这个案例的状态、认定和承诺；它确实不公开的，{_OURS}",
    "hidden-address": f"核对这个案例的状态、认定和承诺；它确实不公开的，{_REBUILD}",
    "hidden-file": f"公开的案例没有引用它；{_REBUILD}",
    "private-data": "在案例、通知或文档里删去，再检查、构建",
    "other-host": "改成站内的文件或地址",
    "inline-code": "改成单独的文件；内容安全策略不放行页内的脚本和样式",
    "broken-link": "改正链接，或补上它指向的页面、文件",
    "broken-anchor": "改正链接里 # 后面的部分，或给目标加上这个 id",
    "missing-page": f"{_REBUILD}；仍然缺，把审计报告发给维护者",
    "no-title": "给页面加上 title",
    "no-language": "给 html 元素加上 lang",
    "no-heading": "给页面加上 h1",
    "unexpected-file": f"站点里不该有它；{_REBUILD}",
    "image-metadata": f"图片只留像素；{_REBUILD}",
    "active-drawing": f"SVG 里只留图形；{_REBUILD}",
    "stale-copy": f"压缩的副本与原文件要一致；{_REBUILD}",
    "unreadable": _REBUILD,
}
