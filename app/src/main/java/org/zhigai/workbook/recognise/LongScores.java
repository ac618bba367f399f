package org.zhigai.workbook.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.intake.Content.PaperContent;
import org.zhigai.monitoring.intake.PupilRow;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;
import org.zhigai.workbook.recognise.words.Subjects;

/** Reads 科目成绩 in long form: one row a pupil and subject, turned into one paper a subject. */
final class LongScores {
  private LongScores() {}

  static TablePart read(Table table, IssueLog log) {
    var view = table.view();
    PaperParts.checkGrade(table, log);
    var round = PaperParts.round(table, log);
    var subject = table.first(HeadWord.DOMAIN).orElseThrow();
    var score = table.first(HeadWord.SCORE).or(() -> table.first(HeadWord.TOTAL)).orElseThrow();
    var full = table.first(HeadWord.FULL_MARK).orElse(null);
    var bySubject = new LinkedHashMap<String, List<PupilLine>>();
    var seen = new HashSet<String>();
    for (var line : new PupilRows(table, log).read(List.of(subject, score), true)) {
      var written = Clean.head(view.value(line.row(), subject.index()));
      var name = Subjects.of(written);
      var known = name == null ? written : name;
      if (known.isEmpty()) {
        log.warning("STRAY_ROW", view.range(line.row(), table.left(), line.row(), table.right()), line.name());
      } else if (Lexicon.word(known) != HeadWord.TOTAL) {
        if (!seen.add(known + "\t" + line.identity())) {
          log.error("DUPLICATE_NUMBER", view.at(line.row(), subject.index()), known, line.name());
        }
        bySubject.computeIfAbsent(known, s -> new ArrayList<>()).add(line);
      }
    }
    var contents = new ArrayList<PaperContent>();
    var best = new HashMap<String, Presence>();
    var rows = new int[1];
    bySubject.forEach((name, lines) -> {
      var mark = fullMark(table, name, lines, score, full, log);
      var scored = new Scored(view, log);
      var pupils = new ArrayList<PupilRow>();
      for (var line : lines) {
        var pupil = scored.pupil(
            line, List.of(), new Scored.Cells(score.index(), mark), c -> ScoreMark.of(view.data(line.row(), c)), new double[0]);
        pupils.add(pupil);
        best.merge(line.identity(), pupil.presence(), (a, b) -> a == Presence.PRESENT ? a : b);
      }
      rows[0] += lines.size();
      contents.addAll(PaperParts.papers(
          table, round, table.context().exam(), name, List.of(), mark, pupils, pupils.stream().map(p -> new double[0]).toList(),
          List.of(), List.of(score.index())));
    });
    var presence = new EnumMap<Presence, Integer>(Presence.class);
    Set.copyOf(best.keySet()).forEach(k -> presence.merge(best.get(k), 1, Integer::sum));
    return TablePart.of(table, rows[0], presence, contents);
  }

  private static double fullMark(
      Table table,
      String subject,
      List<PupilLine> lines,
      Column score,
      @org.jspecify.annotations.Nullable Column full,
      IssueLog log) {
    if (full != null) {
      var written = ScoreMark.number(table.view().data(lines.getFirst().row(), full.index()));
      if (written > 0) {
        return written;
      }
    }
    var told = table.context().fullMarkOf(subject);
    if (told > 0) {
      return told;
    }
    var best = lines.stream()
        .mapToDouble(l -> ScoreMark.number(table.view().data(l.row(), score.index())))
        .filter(v -> v > 0)
        .max()
        .orElse(0);
    var assumed = SubjectScores.customary(best);
    log.warning(
        "FULL_MARK_ASSUMED", table.view().at(lines.getFirst().row(), score.index()), subject, Scored.shown(assumed));
    return assumed;
  }
}
