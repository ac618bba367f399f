#!/usr/bin/env bash
# A release of what is committed: two builds of it in two folders have to give one program, one list of what is shipped and one notice; licences and known
# vulnerabilities are held against the lists by the build itself (app/src/supply). Then the installer and the portable archive of this system, with sums beside them:
#   installer/src/release.sh FOLDER
# Run .ci/run before; installer/src/try-deb.sh and try-cmd.sh on what comes out.
set -euo pipefail
source=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
mkdir -p "$1"
out=$(cd "$1" && pwd)
[ -z "$(git -C "$source" status --porcelain)" ] || { echo "there is something that is not committed" >&2; exit 1; }
version=$(sed -n 's|.*<revision>\(.*\)</revision>.*|\1|p' "$source/pom.xml")
grep -q "^## $version" "$source/app/CHANGELOG.md" || { echo "app/CHANGELOG.md says nothing of $version" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

made() { # the sums of what two builds must agree in
  (cd "$1/app/target" && sha256sum zhigai.jar bom.json third-party.txt)
}
first="$work/one"
second="$work/另一处 two"
for folder in "$first" "$second"; do
  git clone -q "$source" "$folder"
  (cd "$folder" && mvn -q -B -DskipTests -Dcaches.skip=true -pl app -am package)
done
diff <(made "$first") <(made "$second") || { echo "two builds, two programs" >&2; exit 1; }
made "$first"

(cd "$first" && mvn -q -B -DskipTests -Pinstaller package)
find "$first/installer/target" -maxdepth 1 \( -name '*.deb' -o -name '*.msi' -o -name '*.dmg' -o -name '*-portable.*' \) -exec cp {} "$out" \;
cp "$first/app/target/bom.json" "$first/app/target/third-party.txt" "$out"
(cd "$out" && sha256sum -- * | grep -v ' SHA256SUMS$' >SHA256SUMS && cat SHA256SUMS)
