#!/usr/bin/env bash
# Installs the .deb on this Debian, goes through the chain as a user with a Chinese home, removes it, and looks whether the data stayed.
# For a machine that may be changed; run as root: installer/src/try-deb.sh installer/target/zhigai_*_amd64.deb
set -euo pipefail
deb=$(realpath "$1")
home=$(mktemp -d)/家里/王老师
mkdir -p "$home"
echo "size: $(du -m "$deb" | cut -f1) MB"
dpkg -i "$deb" >/dev/null
test -x /opt/zhigai/bin/zhigai
cd "$home"
start=$(date +%s%N)
HOME=$home JAVA_TOOL_OPTIONS="-Duser.home=$home" /opt/zhigai/bin/zhigai --version 2>/dev/null
echo "version in $((($(date +%s%N) - start) / 1000000)) ms"
start=$(date +%s%N)
HOME=$home JAVA_TOOL_OPTIONS="-Duser.home=$home" /opt/zhigai/bin/zhigai demo --out 成果 --no-window >/dev/null 2>&1
echo "demo in $((($(date +%s%N) - start) / 1000000)) ms: $(ls 成果 | wc -l) files"
ls 成果/*.zhigai >/dev/null
if [ -n "${DISPLAY:-}" ]; then
  HOME=$home JAVA_TOOL_OPTIONS="-Duser.home=$home" /opt/zhigai/bin/zhigai >/dev/null 2>&1 &
  sleep "${SECONDS_OF_WINDOW:-10}"
  kill -0 $!
  echo "window: $(grep VmRSS /proc/$!/status | tr -s '\t ' ' ')"
  kill $!
fi
dpkg -r zhigai >/dev/null
test ! -e /opt/zhigai
ls 成果/*.zhigai >/dev/null
echo "removed; the data is still there"
