package org.zhigai.report;

import java.util.List;
import java.util.OptionalLong;
import org.zhigai.kernel.Words;
import org.zhigai.people.Role;
import org.zhigai.rows.AuditLine;
import org.zhigai.value.Value;

/** 操作记录: who changed what of which row when, from what to what, and why. */
final class TrailReport {
  private TrailReport() {}

  /** @param broken the first change at which the history does not hold together */
  static SheetReport of(Letterhead head, List<AuditLine> lines, OptionalLong broken) {
    var words = new Words(Sheets.LANG);
    var note = broken.isEmpty() ? words.say("trail.note.whole") : words.say("trail.note.broken", broken.getAsLong());
    return new Sheets<AuditLine>()
        .centred(words.say("trail.column.at"), 17, l -> Run.say("trail.at", new Value.Day(l.at().toLocalDate()), l.at().getHour(), l.at().getMinute()))
        .centred(words.say("trail.column.by"), 10, l -> Run.of(l.by()))
        .centred(words.say("trail.column.role"), 10, l -> Role.named(l.role()).map(Run::of).orElseGet(Run::empty))
        .centred(words.say("trail.column.department"), 14, l -> Run.of(l.department()))
        .centred(words.say("trail.column.number"), 13, l -> Run.of(l.number()))
        .left(words.say("trail.column.what"), 18, l -> Run.of(l.label()))
        .left(words.say("trail.column.before"), 34, l -> Run.said(l.before()))
        .left(words.say("trail.column.after"), 34, l -> Run.said(l.after()))
        .left(words.say("trail.column.why"), 20, l -> Run.of(l.why()))
        .of(words.say("trail.title"), head, Document.Paper.A3, lines, List.of(Run.of(note)));
  }
}
