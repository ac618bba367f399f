package org.zhigai.ui.parts;

import org.zhigai.people.Role;
import org.zhigai.rows.AuditLine;

/** A line of history as a sentence: when, who, what, from what to what. */
public final class AuditWords {
  /** Lines that are shown at once. */
  public static final int MOST = 30;

  private static final int LONGEST = 60;

  private AuditWords() {}

  public static String of(AuditLine line, UiWords words) {
    var at = line.at().toLocalDate() + " " + line.at().toLocalTime().withSecond(0).withNano(0);
    var before = cut(words.words().text(line.before()));
    var after = cut(words.words().text(line.after()));
    var what = words.say(line.label());
    var by = Role.named(line.role()).map(as -> words.say("parts.audit.as", line.by(), as)).orElse(line.by());
    return before.isEmpty() && after.isEmpty()
        ? words.say("parts.audit.plain", at, by, line.department(), what)
        : words.say("parts.audit", at, by, line.department(), what, before.isEmpty() ? "—" : before, after.isEmpty() ? "—" : after);
  }

  private static String cut(String text) {
    var line = text.replace('\n', ' ');
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
