#!/usr/bin/env bash
# Eclipse's Java formatter, org.eclipse.jdt.core 3.43.0 by formatter-maven-plugin 2.29.0.
# Guess: insert_space_after_comma_in_switch_case_expressions=insert puts a blank after every comma of a case label.
# Found: it does so between constants (case 1, 2) and takes the blank away between type patterns (case A _, B _ becomes case A _,B _), for which
#   no other setting exists. Seen with Java 22 and later, where several patterns in one label became possible (JEP 456).
# Fails when that changes: then the labels in the program may be set with a blank again.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java"
cat > "$work/src/main/java/Label.java" <<'J'
class Label {
  sealed interface Shape permits Dot, Line, Area {}
  record Dot() implements Shape {}
  record Line() implements Shape {}
  record Area() implements Shape {}

  int ofPattern(Shape shape) {
    return switch (shape) {
      case Dot _, Line _ -> 1;
      case Area _ -> 2;
    };
  }

  int ofConstant(int n) {
    return switch (n) {
      case 1, 2 -> 1;
      default -> 2;
    };
  }
}
J
cat > "$work/style.xml" <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<profiles version="24">
  <profile kind="CodeFormatterProfile" name="label" version="24">
    <setting id="org.eclipse.jdt.core.formatter.insert_space_after_comma_in_switch_case_expressions" value="insert"/>
  </profile>
</profiles>
X
cat > "$work/pom.xml" <<'P'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>label</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <build>
    <plugins>
      <plugin>
        <groupId>net.revelc.code.formatter</groupId>
        <artifactId>formatter-maven-plugin</artifactId>
        <version>2.29.0</version>
        <configuration>
          <configFile>${project.basedir}/style.xml</configFile>
          <compilerCompliance>25</compilerCompliance>
          <compilerSource>25</compilerSource>
          <compilerTargetPlatform>25</compilerTargetPlatform>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
P
(cd "$work" && mvn -q -B formatter:format)
grep 'case' "$work/src/main/java/Label.java"
grep -q 'case 1, 2 ->' "$work/src/main/java/Label.java"
grep -q 'case Dot _,Line _ ->' "$work/src/main/java/Label.java"
echo "as found: a blank between constants, none between type patterns"
