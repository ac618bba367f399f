#!/usr/bin/env bash
# On a Debian that has neither Java nor a desktop: installs the .deb, works with it as a user with a Chinese home, removes it, looks whether the data stayed; then
# the same from the portable archive. For a machine or chroot that may be changed (debootstrap makes one); run as root:
#   installer/src/try-deb.sh zhigai_*_amd64.deb zhigai-*-portable.tar.gz
# With DISPLAY set, the window is opened too and its memory told; SECONDS_OF_WINDOW says for how long.
set -euo pipefail
deb=$(realpath "$1")
portable=$(realpath "$2")
user=zhigai-try
home=/home/家里/王老师
mkdir -p /home/家里
userdel "$user" 2>/dev/null || true
useradd --create-home --home-dir "$home" --shell /bin/bash "$user"

as() { # what follows, as that user in a folder of theirs, with nothing of ours in the environment
  su "$user" -c "cd ~ && mkdir -p 工作 && cd 工作 && export LANG=C.UTF-8 ZHIGAI_PASSWORD='correct horse battery' ${DISPLAY:+DISPLAY=$DISPLAY} && $1"
}
timed() { # what it is called, what follows
  local start
  start=$(date +%s%N)
  as "$2" >/tmp/try.out 2>/tmp/try.err || { cat /tmp/try.out /tmp/try.err; exit 1; }
  echo "  $1: $((($(date +%s%N) - start) / 1000000)) ms"
}

# A paper as no sample has it: a title, number and name before the class, full marks in the headings of the items, absence by a word in every cell.
workbook() {
  awk 'BEGIN {
    print "实验小学2026年春季五年级数学学业质量监测成绩册"
    printf "序,监测号,学生姓名,所在班"; for (s = 1; s <= 3; s++) for (i = 1; i <= 6; i++) printf ",%d（%d分）", 6 * (s - 1) + i, s + 1; print ",卷面总分"
    srand(7)
    for (p = 1; p <= 96; p++) {
      printf "%d,%06d,学生%03d,五（%d）班", p, 510000 + p, p, 1 + p % 3; sum = 0
      for (s = 1; s <= 3; s++) for (i = 1; i <= 6; i++) { m = rand() < .45 + .08 * i - .05 * s ? s + 1 : 0; sum += m; printf p % 31 ? ",%d" : ",缺考", m }
      print p % 31 ? "," sum : ",缺考"
    }
  }'
}

work() { # the program
  local zhigai=$1
  timed "version" "'$zhigai' --version" && grep '^zhigai ' /tmp/try.out
  timed "sample, all its stations" "'$zhigai' demo --out 示例成果 --no-window"
  as "ls 示例成果 | wc -l && ls 示例成果/*.zhigai"
  timed "own workbook imported" "'$zhigai' run 五年级成绩册.csv --out 成果 --store 学校.zhigai --json"
  grep -q '"pupils" *: *96' /tmp/try.out || { head -c 2000 /tmp/try.out; exit 1; }
  timed "ledger exported" "'$zhigai' ledger export 台账.xlsx --store 学校.zhigai"
  as "test -s 台账.xlsx"
  if [ -n "${DISPLAY:-}" ]; then
    as "exec '$zhigai'" >/tmp/try.out 2>&1 &
    sleep "${SECONDS_OF_WINDOW:-20}"
    local pid
    pid=$(pgrep -n -u "$user" zhigai)
    echo "  window: $(grep VmRSS "/proc/$pid/status" | tr -s '\t ' ' ')"
    kill "$pid"
    wait || true
  fi
}

! command -v java || echo "there is a Java on this machine, so this does not show that none is needed"
workbook >/tmp/try.csv
install -D -o "$user" /tmp/try.csv "$home/工作/五年级成绩册.csv"
chown -R "$user" "$home"
echo "deb: $(($(stat -c %s "$deb") / 1000000)) MB"
apt-get install -y -qq "$deb" >/dev/null
top=/opt/zhigai
du -sm "$top" | sed 's/\t.*/ MB installed/'
for needed in bin/zhigai lib/LICENSE lib/third-party.txt lib/bom.json lib/runtime/legal/java.base lib/aot; do test -e "$top/$needed" || { echo "missing: $needed"; exit 1; }; done
grep -l zhigai /usr/share/applications/*.desktop
work "$top/bin/zhigai"
apt-get purge -y -qq zhigai >/dev/null
test ! -e "$top"
as "ls *.zhigai 示例成果/*.zhigai 台账.xlsx"
echo "removed; the data is still there"

echo "portable: $(($(stat -c %s "$portable") / 1000000)) MB"
as "rm -rf 示例成果 成果 学校.zhigai* 台账.xlsx && tar -xzf '$portable'"
work "$home/工作/zhigai/bin/zhigai"
userdel "$user"
echo "all of it from the portable archive too"
