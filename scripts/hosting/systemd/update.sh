#!/bin/sh
# 取来新的提交，再发布。casebook.service 定时运行它；环境变量 CASEBOOK_RELEASES 是发布目录。

# 写成函数：取来的提交可能换掉这个文件，而 sh 是边读边运行的。
update() {
    set -eu
    cd "$(dirname "$0")/../../.."
    git pull --quiet --ff-only
    python3 scripts/publish.py --to "${CASEBOOK_RELEASES:-/srv/casebook}" "$@"
}

update "$@"
exit
