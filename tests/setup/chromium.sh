#!/bin/sh
# Prints the path of a Chromium for the browser tests: the system's, else Debian's package when
# root, else the one that Playwright brings.   sh tests/setup/chromium.sh PYTHON
set -eu
python=$1

find_chromium() {
    for name in "${ARDOISE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        [ -n "$name" ] && command -v "$name" && return 0
    done
    return 1
}

find_chromium && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    {
        apt-get update -qq &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
    } >&2 || true
    find_chromium && exit 0
fi
"$python" -m playwright install chromium >&2
"$python" - <<'PYTHON'
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PYTHON
