#!/usr/bin/env bash
# The tests are judged by programs that we did not write. Installs those that are missing, where Debian's packages can
# be had; else says which are missing, and fails.
set -euo pipefail

declare -A packages=(
  [chromium-headless-shell]=chromium-headless-shell
  [java]=default-jre-headless
  [nginx]=nginx
  [caddy]=caddy
  [openssl]=openssl
  [xmllint]=libxml2-utils
  [exiftool]=libimage-exiftool-perl
  [git]=git
  [rsync]=rsync
)
missing=()
for program in "${!packages[@]}"; do
  command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
/usr/bin/python3 -c 'import feedparser' 2>/dev/null || missing+=(python3-feedparser)
[ ${#missing[@]} -eq 0 ] && exit 0

root=()
[ "$(id -u)" -eq 0 ] || root=(sudo -n)
if command -v apt-get >/dev/null && "${root[@]}" true 2>/dev/null; then
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "The tests need these Debian packages: ${missing[*]}" >&2
  exit 1
fi
