package org.zhigai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhigai.analysis.RawTable;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;
import org.zhigai.kernel.Words;
import org.zhigai.report.Block;
import org.zhigai.report.Block.Align;
import org.zhigai.report.Block.Column;
import org.zhigai.report.Document;
import org.zhigai.report.Run;
import org.zhigai.report.SheetReport;
import org.zhigai.rows.BadValue;
import org.zhigai.rows.Types;
import org.zhigai.value.Value;

/** 复核意见表: the package as a sheet that is filled in by hand. A row is known by the number of its verification, in whatever order it comes back. */
public final class ReviewForm {
  private static final Words ZH = new Words(Lang.ZH);
  private static final Set<String> PASSED = Set.of("通过", "同意", "合格", "是", "passed", "pass", "yes");
  private static final Set<String> RETURNED = Set.of("退回", "不通过", "不同意", "不合格", "否", "returned", "return", "no");

  /** What a verifier reads; what comes back otherwise was changed on the way. */
  private enum Told {
    ROUND("复核编号", 14),
    ENTRY("台账编号", 14),
    ISSUE("存在问题", 28),
    TARGET("整改目标", 22),
    MEASURES("整改措施与完成情况", 34),
    EVIDENCE("佐证材料", 26),
    EFFECT("成效", 18),
    SORT("复核方式", 10);

    private final String heading;
    private final int width;

    Told(String heading, int width) {
      this.heading = heading;
      this.width = width;
    }

    String says(ReviewCase one) {
      return switch (this) {
        case ROUND -> one.round();
        case ENTRY -> one.entry();
        case ISSUE -> one.issue();
        case TARGET -> one.target();
        case MEASURES -> measures(one);
        case EVIDENCE -> evidence(one);
        case EFFECT -> one.effect();
        case SORT -> ZH.say(one.onSite() ? "review.form.on-site" : "review.form.documents");
      };
    }
  }

  /** What a verifier writes. */
  private enum Asked {
    PASSED("复核结论（通过/退回）", 11),
    ON("复核日期", 14),
    FINDING("现场所见", 22),
    TEXT("复核意见（退回须写明理由）", 26);

    private final String heading;
    private final int width;

    Asked(String heading, int width) {
      this.heading = heading;
      this.width = width;
    }
  }

  /** What stands otherwise than it went out. */
  public record Altered(String round, String heading, String sent, String found) {}

  /**
   * A form that came back.
   *
   * @param answer without a case that nobody filled in
   * @param altered what was changed of what was only to be read
   */
  public record Read(ReviewAnswer answer, List<Altered> altered) {}

  private ReviewForm() {}

  /** The sheet that goes out. */
  public static SheetReport sheet(ReviewPackage contents) {
    var columns = new ArrayList<Column>();
    for (var told : Told.values()) {
      columns.add(new Column(told.heading, told.width, told.width < 20 ? Align.CENTRE : Align.LEFT));
    }
    for (var asked : Asked.values()) {
      columns.add(new Column(asked.heading, asked.width, Align.LEFT));
    }
    var rows = new ArrayList<List<Run>>();
    for (var one : contents.cases()) {
      var row = new ArrayList<Run>();
      for (var told : Told.values()) {
        row.add(Run.of(told.says(one)));
      }
      for (var _ : Asked.values()) {
        row.add(Run.empty());
      }
      rows.add(row);
    }
    var title = ZH.say("review.form.title");
    var notes = ZH.say("review.form.notes").lines().map(Run::of).toList();
    return new SheetReport(
        Lang.ZH, title, "", contents.school() + title, Run.say("review.form.unit", unit(contents)), Run.say("review.form.person"), Document.Paper.A3,
        new Block.Grid(columns, rows), notes, List.of(Run.say("review.form.made", new Value.Day(contents.asOf()), contents.id())));
  }

  private static String unit(ReviewPackage contents) {
    var units = new HashSet<>(contents.cases().stream().map(ReviewCase::unit).toList());
    return units.size() == 1 ? units.iterator().next() : "";
  }

  private static String measures(ReviewCase one) {
    return ZH.text(one.measures().stream().map(m -> m.number() + " " + m.text() + "（" + m.state() + "）").toList());
  }

  private static String evidence(ReviewCase one) {
    return ZH.text(one.evidence().stream().map(e -> e.number() + " " + e.title()).toList());
  }

  /**
   * Reads a form that came back.
   *
   * @param sent what went out
   * @throws UserFault {@code ZG-381} with sheet and cell when a conclusion or a day cannot be read, or the form is none
   */
  public static Read read(List<RawTable> tables, ReviewPackage sent) {
    for (var table : tables) {
      for (var r = 0; r < table.rows().size(); r++) {
        var head = Head.of(table, r);
        if (head.isPresent()) {
          return new Filled(table, r, head.get(), sent).read();
        }
      }
    }
    throw fault(tables.isEmpty() ? "" : tables.getFirst().file(), "", "none", "");
  }

  /** Where the columns stand: found by their headings, wherever they were moved to. */
  private record Head(List<Integer> told, List<Integer> asked) {
    static Optional<Head> of(RawTable table, int row) {
      var told = new ArrayList<Integer>();
      for (var each : Told.values()) {
        told.add(column(table, row, each.heading));
      }
      var asked = new ArrayList<Integer>();
      for (var each : Asked.values()) {
        asked.add(column(table, row, each.heading));
      }
      return told.get(Told.ROUND.ordinal()) < 0 || asked.get(Asked.PASSED.ordinal()) < 0 ? Optional.empty() : Optional.of(new Head(told, asked));
    }

    private static int column(RawTable table, int row, String heading) {
      var cells = table.rows().get(row);
      for (var c = 0; c < cells.size(); c++) {
        if (squeezed(cells.get(c)).equals(squeezed(heading))) {
          return c;
        }
      }
      return -1;
    }
  }

  /** A form whose headings were found. */
  private static final class Filled {
    private final RawTable table;
    private final int top;
    private final Head head;
    private final ReviewPackage sent;
    private final List<ReviewAnswer.Opinion> opinions = new ArrayList<>();
    private final List<Altered> altered = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Filled(RawTable table, int top, Head head, ReviewPackage sent) {
      this.table = table;
      this.top = top;
      this.head = head;
      this.sent = sent;
    }

    Read read() {
      for (var r = top + 1; r < table.rows().size(); r++) {
        var round = squeezed(told(r, Told.ROUND));
        var one = sent.ofRound(round);
        if (one.isPresent()) {
          if (!seen.add(round)) {
            throw at(r, head.told().get(Told.ROUND.ordinal()), "twice", round);
          }
          compare(r, one.get());
          opinion(r, one.get());
        } else if (!asked(r, Asked.PASSED).isBlank()) {
          throw at(r, head.told().get(Told.ROUND.ordinal()), "unknown", round);
        }
      }
      sent.cases().stream().filter(c -> !seen.contains(c.round())).forEach(c -> altered.add(new Altered(c.round(), Told.ROUND.heading, c.round(), "")));
      return new Read(new ReviewAnswer(sent.id(), "", label("复核单位"), label("复核人"), opinions), altered);
    }

    private void compare(int row, ReviewCase one) {
      for (var each : Told.values()) {
        var column = head.told().get(each.ordinal());
        var was = each.says(one);
        var is = column < 0 ? "" : told(row, each);
        if (!squeezed(was).equals(squeezed(is))) {
          altered.add(new Altered(one.round(), each.heading, was, is));
        }
      }
    }

    private void opinion(int row, ReviewCase one) {
      var said = squeezed(asked(row, Asked.PASSED)).toLowerCase(Locale.ROOT);
      if (said.isEmpty()) {
        return;
      }
      if (!PASSED.contains(said) && !RETURNED.contains(said)) {
        throw at(row, head.asked().get(Asked.PASSED.ordinal()), "conclusion", asked(row, Asked.PASSED));
      }
      var opinion =
          new ReviewAnswer.Opinion(
              one.round(), one.entry(), PASSED.contains(said), day(row), asked(row, Asked.FINDING).strip(), asked(row, Asked.TEXT).strip());
      if (!opinion.isComplete(one)) {
        throw at(row, head.asked().get(Asked.PASSED.ordinal()), "incomplete", one.round());
      }
      opinions.add(opinion);
    }

    private LocalDate day(int row) {
      var text = asked(row, Asked.ON).strip();
      try {
        return text.isEmpty() ? LocalDate.EPOCH : Types.DAY.parse(text, ZH);
      } catch (BadValue none) {
        throw at(row, head.asked().get(Asked.ON.ordinal()), "day", text);
      }
    }

    private String told(int row, Told of) {
      var column = head.told().get(of.ordinal());
      return column < 0 ? "" : table.cell(row, column);
    }

    private String asked(int row, Asked of) {
      var column = head.asked().get(of.ordinal());
      return column < 0 ? "" : table.cell(row, column);
    }

    /** What stands behind a label above the table: in its cell behind the colon, or in the next cell with anything in it. */
    private String label(String name) {
      for (var r = 0; r < top; r++) {
        var cells = table.rows().get(r);
        for (var c = 0; c < cells.size(); c++) {
          var text = squeezed(cells.get(c)).replace(':', '：');
          if (text.startsWith(name) && text.indexOf('：') > 0) {
            var behind = text.substring(text.indexOf('：') + 1);
            return behind.isEmpty() ? next(cells, c) : behind;
          }
        }
      }
      return "";
    }

    private static String next(List<String> cells, int after) {
      return cells.stream().skip(after + 1L).map(ReviewForm::squeezed).filter(t -> !t.isEmpty() && !t.contains("：")).findFirst().orElse("");
    }

    private UserFault at(int row, int column, String what, String found) {
      var letter = column < 0 ? "" : letters(column);
      return fault(table.file(), table.sheet() + "!" + letter + (row + 1), what, found);
    }
  }

  private static String letters(int column) {
    return column < 26 ? Character.toString('A' + column) : letters(column / 26 - 1) + letters(column % 26);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u3000]+", "");
  }

  private static UserFault fault(String file, String cell, String what, String found) {
    return new UserFault(
        UserFault.Kind.INPUT, "ZG-381", Phrase.of("review.form." + what, file, cell, found), Phrase.of("review.form." + what + ".remedy"));
  }
}
