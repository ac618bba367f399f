package org.zhigai.ui.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.zhigai.ledger.LedgerEntry;
import org.zhigai.rows.Prose;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Nodes;

/** Six weeks, Monday first; a day on which something falls due is a button that says how much. */
final class DueCalendar {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final SixWeeks weeks;
  private final StoreFrame frame;

  private DueCalendar(SixWeeks weeks, StoreFrame frame) {
    this.weeks = weeks;
    this.frame = frame;
  }

  static Node of(SixWeeks weeks, StoreFrame frame) {
    var calendar = new DueCalendar(weeks, frame);
    var box = new VBox(8, calendar.grid());
    if (!weeks.later().isEmpty()) {
      box.getChildren().add(calendar.later());
    } else if (weeks.due().isEmpty()) {
      box.getChildren().add(Nodes.paragraph(calendar.say("dues.none"), "zg-caption"));
    }
    return box;
  }

  private Node grid() {
    var grid = Nodes.named(new GridPane(), "overview-calendar", say("dues"), "zg-calendar");
    for (var weekday = 0; weekday < SixWeeks.DAYS; weekday++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / SixWeeks.DAYS);
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
      grid.add(Nodes.label(DayOfWeek.of(weekday + 1).getDisplayName(TextStyle.NARROW, frame.words().locale()), "zg-caption"), weekday, 0);
    }
    for (var week = 0; week < SixWeeks.WEEKS; week++) {
      for (var weekday = 0; weekday < SixWeeks.DAYS; weekday++) {
        grid.add(day(weeks.day(week, weekday)), weekday, week + 1);
      }
    }
    return grid;
  }

  private Node day(LocalDate day) {
    var due = weeks.on(day);
    var first = day.getDayOfMonth() == 1 || day.equals(weeks.first());
    var number = first ? say("day.first", day.getMonthValue(), day.getDayOfMonth()) : Integer.toString(day.getDayOfMonth());
    var cell = due.isEmpty() ? Nodes.label(number) : dueDay(day, number, due);
    cell.getStyleClass().add("zg-day");
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    cell.pseudoClassStateChanged(TODAY, day.equals(weeks.today()));
    cell.pseudoClassStateChanged(PAST, day.isBefore(weeks.today()));
    return cell;
  }

  private javafx.scene.control.Labeled dueDay(LocalDate day, String number, java.util.List<LedgerEntry> due) {
    var target = due.size() == 1 ? due.getFirst().number() : "";
    var button =
        Nodes.button("overview-due-" + day, say("day.due", number, due.size()), () -> frame.navigator().open("ledger", target), "zg-day-due");
    var what = due.stream().map(e -> e.number() + " " + frame.words().words().text(Prose.TYPE.said(e.issue()))).collect(Collectors.joining("\n"));
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(say("day.says", date(day), due.size(), what));
    return button;
  }

  private Node later() {
    var first = weeks.later().getFirst();
    var text = say("dues.later", weeks.later().size(), date(first.due()));
    var link = Nodes.named(new Hyperlink(text), "overview-later", text, "zg-caption");
    link.setOnAction(e -> frame.navigator().open("ledger", first.number()));
    return link;
  }

  private String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(frame.words().locale()).format(day);
  }

  private String say(String what, Object... values) {
    return frame.words().say("overview." + what, values);
  }
}
