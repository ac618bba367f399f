#!/usr/bin/env bash
# Starts zhigai.cmd under Wine's cmd from a folder with blanks and Chinese, with stand-ins for java.exe, which says what it was given, and for those of Windows'
# tools that are empty in Wine (findstr, fc, certutil). Needs wine and gcc-mingw-w64-x86-64.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export WINEPREFIX="$work/prefix" WINEDEBUG=-all LC_ALL=C.UTF-8 WINEDLLOVERRIDES=findstr.exe,fc.exe,certutil.exe=n
home="$work/知改 一 (试用)"
jdk="$work/Program Files (x86)/jdk 25"
mkdir -p "$home/app/src/main" "$home/app/target/lib" "$home/app/target/aot" "$jdk/bin" "$work/tools"
sed 's/\r*$/\r/' "$here/../../zhigai.cmd" >"$home/zhigai.cmd" # as git gives it to Windows
printf 'JAVA_VERSION="25.0.3"\n' >"$jdk/release"
cat >"$work/tool.c" <<'C'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>
static char *all(const wchar_t *name, long *size) {
  FILE *f = name ? _wfopen(name, L"rb") : stdin;
  if (!f) return NULL;
  char *b = malloc(1 << 20);
  *size = fread(b, 1, (1 << 20) - 1, f);
  b[*size] = 0;
  return b;
}
static int starts(const char *l, const char *pattern) { /* a dot is any letter */
  for (; *pattern; l++, pattern++)
    if (!*l || (*pattern != '.' && *pattern != *l)) return 0;
  return 1;
}
static int has(char *text, const char *line, int begins) {
  for (char *l = strtok(_strdup(text), "\r\n"); l; l = strtok(NULL, "\r\n"))
    if (begins ? starts(l, line) : !strcmp(l, line)) return 1;
  return 0;
}
int wmain(int n, wchar_t **a) {
  long s, t;
#if defined JAVA
  for (int i = 1; i < n; i++) {
    char out[4096];
    WideCharToMultiByte(CP_UTF8, 0, a[i], -1, out, sizeof out, NULL, NULL);
    puts(out);
  }
  return 7;
#elif defined FC
  char *x = all(a[2], &s), *y = all(a[3], &t);
  return !x || !y || s != t || memcmp(x, y, s);
#elif defined CERTUTIL
  char *x = all(a[2], &s);
  unsigned sum = 0;
  for (long i = 0; i < s; i++) sum = sum * 31 + x[i];
  printf("SHA256 hash of %ls:\r\n%08x\r\nCertUtil: done.\r\n", L"file", sum);
  return 0;
#else /* FINDSTR: /b /r /c:TEXT FILE, or /v /l /x /g:FILE over what comes in */
  char *x;
  if (!wcscmp(a[1], L"/b")) {
    char text[256];
    WideCharToMultiByte(CP_UTF8, 0, a[3] + 3, -1, text, sizeof text, NULL, NULL);
    x = all(a[4], &s);
    return !x || !has(x, text, 1);
  }
  x = all(NULL, &s);
  char *g = all(a[4] + 3, &t);
  int found = 0;
  for (char *l = x; *l;) {
    char *e = l + strcspn(l, "\r\n"), *next = e + strspn(e, "\r\n");
    *e = 0;
    if (!has(g, l, 0)) found = 1;
    l = next;
  }
  return !found;
#endif
}
C
for tool in java findstr fc certutil; do
  x86_64-w64-mingw32-gcc -municode -w -D"${tool^^}" -o "$work/tools/$tool.exe" "$work/tool.c"
done
mv "$work/tools/java.exe" "$jdk/bin/"
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
"$wine" wineboot -i >/dev/null 2>&1
cp "$work/tools/"*.exe "$WINEPREFIX/drive_c/windows/system32/"
printf '%s' -Xmx1g >"$home/app/src/main/java.args"
cp "$home/app/src/main/java.args" "$home/app/target/aot/java.args"
printf 'program' >"$home/app/target/zhigai.jar"
touch "$home/app/target/lib/a-1.jar" "$home/app/target/lib/b-2.jar"
printf 'a-1.jar\nb-2.jar\n' >"$home/app/target/aot/libraries.txt"
for part in window reading chain; do touch "$home/app/target/aot/$part.aot"; done

started() { # arguments; what java was given
  (cd "$home" && JAVA25_HOME="Z:${jdk//\//\\}" "$wine" cmd /c zhigai.cmd "$@" 2>&1 | tr -d '\r') || true
}
must() { grep -qF -- "$1" <<<"$said" || { echo "missing: $1"; echo "$said"; exit 1; }; }
mustnot() { ! grep -qF -- "$1" <<<"$said" || { echo "should not be there: $1"; echo "$said"; exit 1; }; }

sum=$("$wine" certutil -hashfile "Z:${home//\//\\}\\app\\target\\zhigai.jar" SHA256 | tr -d '\r' | sed -n 2p)
printf '%s\n' "$sum" >"$home/app/target/aot/jar.sha256"
said=$(started inspect '成绩 一.xlsx' --json)
must '知改 一 (试用)\app\src\main\java.args'
must '知改 一 (试用)\app\target\aot\reading.aot'
must '知改 一 (试用)\app\target\zhigai.jar;'
must '-XX:TieredStopAtLevel=1'
must '成绩 一.xlsx'
must '--json'
said=$(started) && must 'window.aot' && mustnot TieredStop
said=$(started '学校 一.zhigai') && must 'window.aot'
said=$(started demo) && must 'chain.aot'
said=$(started --help) && mustnot AOTCache
said=$(cd "$home" && JAVA25_HOME="Z:${jdk//\//\\}" "$wine" cmd /c 'zhigai.cmd demo >nul & call echo status %^errorlevel%' | tr -d '\r') && must 'status 7'
touch "$home/app/target/lib/c-3.jar"
said=$(started demo) && must org.zhigai.App && mustnot AOTCache
rm "$home/app/target/lib/c-3.jar"
printf '%s' -Xmx2g >"$home/app/src/main/java.args"
said=$(started demo) && must org.zhigai.App && mustnot AOTCache
cp "$home/app/target/aot/java.args" "$home/app/src/main/java.args"
printf 'another' >"$home/app/target/zhigai.jar"
said=$(started demo) && must org.zhigai.App && mustnot AOTCache
printf 'JAVA_VERSION="21.0.1"\n' >"$jdk/release"
said=$(started demo) && must 'is not a JDK 25'
rm "$jdk/bin/java.exe"
said=$(started demo) && must 'JDK 25 was not found'
echo "zhigai.cmd: paths with blanks and Chinese, caches of this program only, status handed on"
