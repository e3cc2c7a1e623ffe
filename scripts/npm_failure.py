"""Turn what npm printed when it failed into words a reader can act on."""

from __future__ import annotations

import re

from problem import Problem

_SHOWN_LINES = 12
_UNREACHABLE = re.compile(
    r"ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRE|ERR_SOCKET_TIMEOUT|E404|ETARGET|CERT_|SELF_SIGNED"
    r"|ENOTCACHED|network"
)
_TAMPERED = re.compile(r"EINTEGRITY")
_OUT_OF_STEP = re.compile(r"can only install (?:packages )?(?:when|with an existing)|EUSAGE")


def explain(output: str) -> Problem:
    """Return the Problem that fits the output of a failed npm, its last lines included."""
    shown = "\n".join(output.strip().splitlines()[-_SHOWN_LINES:])
    if _TAMPERED.search(output):
        return Problem(
            f"下载的 npm 软件包与锁文件里的校验值不符：\n{shown}",
            "请换一个软件包索引再试；仍然不符就不要安装，报告给维护者。",
        )
    if _OUT_OF_STEP.search(output):
        return Problem(
            f"package-lock.json 与 package.json 不一致：\n{shown}",
            "请在项目的根目录里运行 npm install --omit-lockfile-registry-resolved，提交两个文件。",
        )
    if _UNREACHABLE.search(output):
        return Problem(
            f"npm 连不上软件包索引，或索引里没有所需的版本：\n{shown}",
            "请检查网络和代理；内网可用环境变量 npm_config_registry 指定镜像，再运行一次。",
        )
    return Problem(
        f"npm 安装失败：\n{shown}",
        "请按上面 npm 的说明处理后再运行一次；磁盘空间不足、目录无写权限是常见原因。",
    )
