"""Turn what pip printed when it failed into words a reader can act on."""

from __future__ import annotations

import re

from problem import Problem

_SHOWN_LINES = 12
_UNREACHABLE = re.compile(
    r"connection broken|Max retries exceeded|timed out|NewConnectionError|NameResolutionError"
    r"|ProxyError|SSLError|from versions: none",
    re.IGNORECASE,
)
_TAMPERED = re.compile(r"DO NOT MATCH THE HASHES")


def explain(output: str) -> Problem:
    """Return the Problem that fits the output of a failed pip, its last lines included."""
    shown = "\n".join(output.strip().splitlines()[-_SHOWN_LINES:])
    if _TAMPERED.search(output):
        return Problem(
            f"下载的软件包与锁文件里的校验值不符：\n{shown}",
            "请换一个软件包索引再试；仍然不符就不要安装，报告给维护者。",
        )
    if _UNREACHABLE.search(output):
        return Problem(
            f"pip 连不上软件包索引，或索引里没有所需的版本：\n{shown}",
            "请检查网络和代理；内网可用环境变量 PIP_INDEX_URL 指定镜像，再运行一次。",
        )
    return Problem(
        f"pip 安装失败：\n{shown}",
        "请按上面 pip 的说明处理后再运行一次；磁盘空间不足、目录无写权限是常见原因。",
    )
