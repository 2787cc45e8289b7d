# shellcheck shell=bash
# What the set-up scripts share. The Makefile calls them, and sets TOOLS, the versions and PATH.

set -euo pipefail
: "${TOOLS:?run 'make set-up' instead}"

log=$TOOLS/set-up.log
online='check the network connection and try again'
mkdir -p "$TOOLS"

say() {
    printf 'set-up: %s\n' "$*"
}

fail() {
    say "$*" >&2
    exit 1
}

# step WHAT MEND COMMAND...: runs a command that may take minutes, and says now and then how far it is.
step() {
    local what=$1 mend=$2 status=0
    shift 2
    say "$what ..."
    while sleep 20 >/dev/null 2>&1; do
        say "  $(tail -n 1 "$log")"
    done &
    ticker=$!
    # A background job does not see Ctrl-C.
    trap 'kill "$ticker"' EXIT
    "$@" >"$log" 2>&1 </dev/null || status=$?
    kill "$ticker"
    trap - EXIT
    if ((status)); then
        # Nobody can open the log of a machine that is gone.
        [[ -z ${CI:-} ]] || tail -n 40 "$log" >&2
        fail "$what failed: $mend (details: $log)"
    fi
}

has_chinese_font() {
    [[ $(fc-list :lang=zh 2>/dev/null) ]]
}

may_use_apt() {
    ((EUID == 0)) && command -v apt-get >/dev/null
}

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update && apt-get install --yes --no-install-recommends "$@"
}

# need_packages FOLDER: installs what the folder's package-lock.json names.
need_packages() {
    local installed=$1/node_modules/.installed-lock.json
    if ! cmp --silent "$1/package-lock.json" "$installed"; then
        step 'Installing the npm packages' "$online" npm ci --prefix "$1" --prefer-offline --no-audit --no-fund
        cp "$1/package-lock.json" "$installed"
    fi
}
