package org.zhigai.workbook.recognise.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Presence;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Question;
import org.zhigai.monitoring.intake.Answer;
import org.zhigai.monitoring.intake.Content.QuestionnaireContent;
import org.zhigai.monitoring.intake.Corrections;
import org.zhigai.stats.ScoreMatrix;
import org.zhigai.workbook.recognise.pupils.Classes;
import org.zhigai.workbook.recognise.pupils.Occasion;
import org.zhigai.workbook.recognise.table.Column;
import org.zhigai.workbook.recognise.table.IssueLog;
import org.zhigai.workbook.recognise.table.ScoreMark;
import org.zhigai.workbook.recognise.table.SheetView;
import org.zhigai.workbook.recognise.table.Table;
import org.zhigai.workbook.recognise.table.TablePart;
import org.zhigai.workbook.recognise.words.Clean;
import org.zhigai.workbook.recognise.words.Degrees;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Labels;

/**
 * Reads a questionnaire's answers: one row a respondent, one column a question. Numbers, letters and words all become points from 1; what is
 * no scale (several options ticked, free text, choices without an order) is told apart.
 */
public final class Answers {
  private static final Pattern LEGEND = Pattern.compile("(?<!\\d)([3-9]|10)(?:=|分?表示|分?:|分?为)");
  /** 1-10分 beside a question. */
  private static final Pattern RANGED = Pattern.compile("(?<!\\d)[01](?:分|级)?(?:-|~|至|到)([3-9]|10)(?:分(?!钟)|级|点)");
  private static final Pattern POINTS = Pattern.compile("([二三四五六七八九十2-9]|10)(?:点|级|分)(?:量表|计分|制)?");
  private static final Pattern SEVERAL = Pattern.compile("(?i)\\(?[a-j](?:[,;、，；|/+┋]?[a-j])+\\)?|\\d(?:[,;、，；|┋]\\d)+|.*┋.*|.+[;；].+");
  private static final Pattern SKIPPED = Pattern.compile("-[1-9]|\\(?跳过\\)?|\\(?空\\)?|99|999|未答|未作答|无");
  private static final Pattern ONE_LETTER = Pattern.compile("(?i)\\(?([a-j])\\)?");
  private static final int USUAL_SCALE = 5;

  private final Table table;
  private final SheetView view;
  private final IssueLog log;
  private final List<Integer> rows = new ArrayList<>();
  private final Map<String, Integer> legend;

  private Answers(Table table, IssueLog log, List<String> legends) {
    this.table = table;
    this.view = table.view();
    this.log = log;
    this.legend = Legend.first(Stream.concat(table.context().lines().stream(), legends.stream()).toList(), table.context().options());
  }

  /** @param legends what other sheets say the options stand for */
  public static TablePart read(Table found, IssueLog log, List<QuestionKey> keys, List<String> legends) {
    var columns = found.columns().stream().map(c -> c.is(HeadWord.ITEM) ? c.as(HeadWord.QUESTION) : c).toList();
    return new Answers(found.withColumns(columns), log, legends).read(keys);
  }

  private TablePart read(List<QuestionKey> keys) {
    var round = Occasion.of(table, log);
    var asked = table.all(HeadWord.QUESTION);
    table.dataRows().filter(r -> asked.stream().anyMatch(c -> !view.value(r, c.index()).isEmpty())).forEach(rows::add);
    var columns = scaled(asked);
    var words = words(columns);
    columns = columns.stream().filter(c -> !isWordy(c) || words.isPresent()).toList();
    var scales = scales(columns, words.map(Degrees.Scale::highest).orElse(0));
    var scale = Scales.most(scales);
    columns = columns.stream().filter(c -> isOn(scale, scales.getOrDefault(c, 0), c)).toList();
    var presence = new EnumMap<Presence, Integer>(Presence.class);
    if (rows.isEmpty() || columns.isEmpty()) {
      return TablePart.of(table, 0, presence, List.of());
    }
    var cells = new float[rows.size() * columns.size()];
    for (var r = 0; r < rows.size(); r++) {
      for (var q = 0; q < columns.size(); q++) {
        cells[r * columns.size() + q] = (float) answer(rows.get(r), columns.get(q), scale, words.map(Degrees.Scale::points).orElse(Map.of()));
      }
    }
    presence.put(Presence.PRESENT, rows.size());
    var questions = columns.stream().map(c -> question(c, keys)).toList();
    if (questions.stream().allMatch(q -> q.factor().isEmpty())) {
      log.warning("FACTORS_MISSING", view.whole(), "");
    }
    var classes = new Classes(table, log);
    var classOf = rows.stream().map(classes::of).toList();
    classes.tell();
    var content = new QuestionnaireContent(
        round, classOf.getFirst().grade(), scale, questions, List.<ClassRef>copyOf(classOf), new ScoreMatrix(rows.size(), columns.size(), cells),
        view.range(rows.getFirst(), columns.getFirst().index(), rows.getLast(), columns.getLast().index()));
    var part = TablePart.of(table, rows.size(), presence, List.of(content));
    for (var c : table.columns()) {
      if (c.is(HeadWord.SEX) || c.is(HeadWord.BOARDING)) {
        // With the class, an answer without a name would be somebody's.
        part = part.dropping(c, "anonymous");
      }
    }
    return part;
  }

  /** Questions on a scale; those where several options may be ticked, or that are answered in words of their own, are told apart. */
  private List<Column> scaled(List<Column> asked) {
    var out = new ArrayList<Column>();
    var labels = new HashMap<String, Integer>();
    asked.forEach(c -> labels.merge(Labels.key(c.head()), 1, Integer::sum));
    for (var c : asked) {
      var several = rows.stream().filter(r -> isSeveral(c, r)).findFirst();
      if (several.isPresent()) {
        log.note("QUESTION_MULTIPLE", view.at(several.get(), c.index()), view.value(several.get(), c.index()), c.head());
      } else if (c.isOption() && labels.getOrDefault(Labels.key(c.head()), 0) > 1 && isTicks(c)) {
        log.note("QUESTION_MULTIPLE", view.at(table.top() - 1, c.index()), c.shown(), c.head());
      } else if (isText(c)) {
        log.note("QUESTION_TEXT", view.at(table.top() - 1, c.index()), c.shown(), c.head());
      } else {
        out.add(c);
      }
    }
    return out;
  }

  private boolean isSeveral(Column c, int row) {
    var text = Clean.head(view.value(row, c.index()));
    return SEVERAL.matcher(text).matches() && Degrees.of(text).isEmpty();
  }

  /** Ticked or not, 0 and 1. */
  private boolean isTicks(Column c) {
    return rows.stream().map(r -> Clean.head(view.value(r, c.index()))).allMatch(t -> t.isEmpty() || t.matches("[01√]|选中|未选中|是|否"));
  }

  private boolean isText(Column c) {
    var filled = 0;
    var readable = 0;
    for (var row : rows) {
      var text = Clean.head(view.value(row, c.index()));
      if (!text.isEmpty() && !SKIPPED.matcher(text).matches()) {
        filled++;
        readable += points(text, Map.of()).isPresent() || Degrees.of(text).isPresent() || legend.containsKey(Degrees.bare(text)) ? 1 : 0;
      }
    }
    return filled > 0 && readable < filled * 0.9;
  }

  private boolean isWordy(Column c) {
    return rows.stream().map(r -> Clean.head(view.value(r, c.index())))
        .anyMatch(t -> !t.isEmpty() && points(t, Map.of()).isEmpty() && Degrees.of(t).isPresent());
  }

  /** The scale of the answers in words, over all questions; empty when none is in words. */
  private java.util.Optional<Degrees.Scale> words(List<Column> columns) {
    var seen = new LinkedHashSet<String>();
    for (var c : columns) {
      if (isWordy(c)) {
        rows.stream().map(r -> Clean.head(view.value(r, c.index()))).filter(t -> !t.isEmpty() && !SKIPPED.matcher(t).matches()).forEach(seen::add);
      }
    }
    if (seen.isEmpty()) {
      return java.util.Optional.empty();
    }
    var found = Degrees.scale(seen);
    if (found.isPresent() && !found.get().isSure()) {
      log.warning("SCALE_ASSUMED", view.whole(), String.join("、", seen), found.get().highest());
    }
    return found;
  }

  private Question question(Column column, List<QuestionKey> keys) {
    var origin = view.range(rows.getFirst(), column.index(), rows.getLast(), column.index());
    var line = keys.stream().flatMap(k -> k.of(column.head(), column.text()).stream()).findFirst();
    return line
        .map(l -> new Question(column.head(), l.text(), l.factor(), l.reversed(), origin))
        .orElseGet(() -> new Question(column.head(), column.text(), "", false, origin));
  }

  private double answer(int row, Column column, int scale, Map<String, Integer> words) {
    var text = Clean.head(view.value(row, column.index()));
    if (text.isEmpty() || SKIPPED.matcher(text).matches()) {
      return Double.NaN;
    }
    var points = points(text, words);
    if (points.isEmpty() || points.getAsInt() < 1 || points.getAsInt() > scale) {
      log.warning("ANSWER_OUT_OF_SCALE", view.at(row, column.index()), text, scale);
      return Double.NaN;
    }
    return points.getAsInt();
  }

  /** A word by its place, a number as it is, a letter by what the legend says, else by its place: A is 1. */
  private OptionalInt points(String text, Map<String, Integer> words) {
    var word = words.get(Degrees.bare(text));
    if (word != null) {
      return OptionalInt.of(word);
    }
    var letter = ONE_LETTER.matcher(text);
    if (letter.matches()) {
      var said = legend.get(letter.group(1).toLowerCase(java.util.Locale.ROOT));
      return OptionalInt.of(said != null ? said : Character.toLowerCase(letter.group(1).charAt(0)) - 'a' + 1);
    }
    var value = ScoreMark.ofText(text) instanceof ScoreMark.Score s ? s.value() : Double.NaN;
    return value == Math.rint(value) ? OptionalInt.of((int) value) : OptionalInt.empty();
  }

  /** How many points each question has: words as many as there are, others as the heading or the title says, else the usual five. */
  private Map<Column, Integer> scales(List<Column> columns, int words) {
    var numbered = columns.stream().filter(c -> !isWordy(c)).toList();
    var given = numbered.stream().flatMap(c -> texts(c).filter(t -> ONE_LETTER.matcher(t).matches())).toList();
    if (!given.isEmpty() && legend.isEmpty()) {
      var highest = given.stream().mapToInt(t -> points(t, Map.of()).orElse(0)).max().orElse(0);
      log.question("SCALE_DIRECTION", view.whole(), "A–" + (char) ('A' + highest - 1), directions(Math.max(highest, USUAL_SCALE)));
    }
    var told = said();
    var reached = new LinkedHashMap<Column, Integer>();
    numbered.forEach(c -> reached.put(c, Scales.reach(texts(c).map(t -> points(t, Map.of()).orElse(0)).toList(), USUAL_SCALE)));
    var open = numbered.stream().filter(c -> told == 0 && ranged(c).isEmpty() && reached.getOrDefault(c, 0) > 0).toList();
    var wide = open.stream().filter(c -> reached.getOrDefault(c, 0) > USUAL_SCALE).toList();
    var highest = Math.min(10, wide.stream().mapToInt(c -> reached.getOrDefault(c, 0)).max().orElse(0));
    var areAll = !wide.isEmpty() && wide.size() * 2 >= open.size();
    if (areAll) {
      log.warning("SCALE_ASSUMED", view.whole(), String.valueOf(highest), highest);
    }
    var out = new LinkedHashMap<Column, Integer>();
    for (var c : columns) {
      var own = told > 0 ? told : reached.getOrDefault(c, 0) == 0 ? 0 : areAll || wide.contains(c) ? highest : USUAL_SCALE;
      out.put(c, isWordy(c) ? words : ranged(c).orElse(own));
    }
    return out;
  }

  private Stream<String> texts(Column c) {
    return rows.stream().map(r -> Clean.head(view.value(r, c.index()))).filter(t -> !t.isEmpty() && !SKIPPED.matcher(t).matches());
  }

  /** Whether a question has as many points as the questionnaire, or none that are known; one of more or fewer is told and left out. */
  private boolean isOn(int scale, int own, Column column) {
    if (own > 0 && own != scale) {
      log.warning("QUESTION_OTHER_SCALE", view.at(table.top() - 1, column.index()), column.shown(), own, scale);
    }
    return own == 0 || own == scale;
  }

  private static OptionalInt ranged(Column column) {
    return column.heading().glosses().stream().flatMap(g -> RANGED.matcher(g).results()).mapToInt(m -> Integer.parseInt(m.group(1))).max();
  }

  /** What a legend or a title says of all questions. */
  private int said() {
    if (!legend.isEmpty()) {
      return legend.values().stream().mapToInt(v -> v).max().orElse(0);
    }
    var told = table.context().lines().stream().flatMap(l -> LEGEND.matcher(l).results()).mapToInt(m -> Integer.parseInt(m.group(1))).max();
    return told.orElseGet(() -> table.context().lines().stream().flatMap(l -> POINTS.matcher(l).results())
        .mapToInt(m -> org.zhigai.workbook.recognise.words.Numerals.of(m.group(1))).filter(n -> n >= 3).findFirst().orElse(0));
  }

  private static List<Answer> directions(int points) {
    var up = Corrections.NONE;
    var down = Corrections.NONE;
    for (var i = 0; i < points; i++) {
      var letter = String.valueOf((char) ('a' + i));
      up = up.withOption(letter, i + 1);
      down = down.withOption(letter, points - i);
    }
    return List.of(
        new Answer(Phrase.of("intake.answer.scale.down", points), down), new Answer(Phrase.of("intake.answer.scale.up", points), up));
  }
}
