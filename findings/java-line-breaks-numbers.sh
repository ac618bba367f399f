#!/usr/bin/env bash
# java.text.BreakIterator.getLineInstance of any JDK from 17 to 25 (17.0.15 and 25 seen; the one on the path is used and its version printed) beside ICU4J 76.1, pinned below.
# Guess: both follow the line breaking of Unicode (UAX #14), so a number is never broken at its decimal point: 12.0 is not, in neither.
# Found: behind a sign that is no hyphen the JDK breaks it: U+2212 minus in "−12.0" and the sign in "p=0.05" begin a number that the JDK ends at the point
#   ("−12." | "0", "p=0." | "05"). U+2060 WORD JOINER between sign and digits changes nothing, U+FEFF there, which Unicode gives the same class, holds the whole
#   number together. A day such as 2027-02-20 comes apart at each hyphen, U+2011 holds it. ICU4J keeps all of them whole. JavaFX and Swing lay out text with the
#   JDK's, so a statistics program that writes the true minus sees its effects end one line with "−12." and begin the next with "0".
# Fails when that changes: then no text needs a character that nobody sees.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:76.1 -DoutputDirectory="$work"
cat > "$work/Breaks.java" <<'J'
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

public class Breaks {
  static List<String> jdk(String text) {
    var found = java.text.BreakIterator.getLineInstance(Locale.CHINA);
    found.setText(text);
    var out = new ArrayList<String>();
    var from = found.first();
    for (var to = found.next(); to != java.text.BreakIterator.DONE; to = found.next()) {
      out.add(text.substring(from, to));
      from = to;
    }
    return out;
  }

  static List<String> icu(String text) {
    var found = com.ibm.icu.text.BreakIterator.getLineInstance(Locale.CHINA);
    found.setText(text);
    var out = new ArrayList<String>();
    var from = found.first();
    for (var to = found.next(); to != com.ibm.icu.text.BreakIterator.DONE; to = found.next()) {
      out.add(text.substring(from, to));
      from = to;
    }
    return out;
  }

  static void expect(String text, List<String> jdk, List<String> icu) {
    System.out.println(seen(text) + ": JDK " + seen(jdk(text).toString()) + ", ICU4J " + seen(icu(text).toString()));
    if (!jdk(text).equals(jdk) || !icu(text).equals(icu)) {
      System.err.println("changed: " + seen(text));
      System.exit(1);
    }
  }

  static String seen(String text) {
    return text.replace("\u2060", "<U+2060>").replace("\ufeff", "<U+FEFF>").replace("\u2011", "<U+2011>");
  }

  public static void main(String[] arguments) {
    System.out.println("Java " + Runtime.version());
    expect("12.0", List.of("12.0"), List.of("12.0"));
    expect("\u221212.0", List.of("\u221212.", "0"), List.of("\u221212.0"));
    expect("\u2212\u206012.0", List.of("\u2212\u206012.", "0"), List.of("\u2212\u206012.0"));
    expect("\u2212\ufeff12.0", List.of("\u2212\ufeff12.0"), List.of("\u2212\ufeff12.0"));
    expect("p=0.05", List.of("p=0.", "05"), List.of("p=0.05"));
    expect("2027-02-20", List.of("2027-", "02-", "20"), List.of("2027-02-20"));
    expect("2027\u201102\u201120", List.of("2027\u201102\u201120"), List.of("2027\u201102\u201120"));
  }
}
J
java -cp "$work/icu4j-76.1.jar" -Dstdout.encoding=UTF-8 "$work/Breaks.java"
