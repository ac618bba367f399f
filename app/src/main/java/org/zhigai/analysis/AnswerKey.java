package org.zhigai.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhigai.kernel.Phrase;

/**
 * The right option of each item. Of an item with several right options all are to be marked, in whatever order.
 *
 * @param right one an item, in their order
 * @param notes how it met the items
 */
record AnswerKey(List<String> right, List<Phrase> notes) {
  /** What people put around and between letters. */
  private static final Pattern AROUND = Pattern.compile("[\\s,;/|+&、，；()\\[\\]{}（）【】.。]+");
  private static final Pattern LETTERS = Pattern.compile("[A-Z]+");
  private static final int LONGEST = 8;
  private static final String[] HEADS = {"key", "answer", "答案", "正确答案", "标准答案", "参考答案", "right", "correct"};

  /** From {@code A,C,B}, {@code A C B} or {@code ACB}, in the order of the items. */
  static AnswerKey of(String text) {
    var plain = Numbers.plain(text).toUpperCase(Locale.ROOT);
    var parts = plain.matches("[^,;\\s]+") ? plain.split("") : plain.split("[,;\\s]+");
    return new AnswerKey(Arrays.stream(parts).filter(p -> !p.isEmpty()).map(AnswerKey::option).toList(), List.of());
  }

  /** From a file that names the items, or holds nothing but answers in their order. */
  static AnswerKey of(RawTable table, List<String> items) {
    var filled = table.rows().stream().filter(r -> !Headings.blank(r)).toList();
    if (filled.size() == 1 && filled.getFirst().size() == 1) {
      return new AnswerKey(of(filled.getFirst().getFirst()).right,
          List.of(Phrase.of("analysis.note.in-order", table.file(), items.getFirst(), items.getLast())));
    }
    var side = SideFile.of(lying(table), items, AnswerKey::isLetters).whole(items);
    var said = side.column(HEADS);
    var of = said >= 0
        ? new int[] {said}
        : IntStream.range(0, side.width()).filter(c -> IntStream.range(0, items.size()).allMatch(i -> isOption(side.value(i, c)))).toArray();
    if (of.length != 1) {
      throw Refusals.keyColumn(table.file(), SideFile.shown(side.heads()));
    }
    for (var i = 0; i < items.size(); i++) {
      if (side.value(i, of[0]).isEmpty()) {
        throw Refusals.unmatched(table.file(), SideFile.shown(List.of()), items.get(i));
      }
    }
    return new AnswerKey(IntStream.range(0, items.size()).mapToObj(i -> option(side.value(i, of[0]))).toList(), side.notes());
  }

  /** A single line of answers is a column of them. */
  private static RawTable lying(RawTable table) {
    var filled = table.rows().stream().filter(r -> !Headings.blank(r)).toList();
    return filled.size() == 1 ? new RawTable(table.file(), table.sheet(), filled.getFirst().stream().map(List::of).toList()) : table;
  }

  /** Answers as places among the options that occur, the right one always among them. */
  Scores.Chosen read(List<String> items, List<List<String>> columns) {
    if (right.size() != items.size()) {
      throw Refusals.key(right.size(), items.size());
    }
    var letters = new ArrayList<List<String>>();
    var keys = new ArrayList<Integer>();
    var picked = new ArrayList<int[]>();
    for (var i = 0; i < items.size(); i++) {
      var options = new TreeSet<>(Numbers.labels());
      options.add(right.get(i));
      var texts = columns.get(i).stream().map(t -> Numbers.isAbsent(t) ? "" : option(t)).toList();
      texts.stream().filter(t -> !t.isEmpty()).forEach(options::add);
      var order = List.copyOf(options);
      letters.add(order);
      keys.add(order.indexOf(right.get(i)));
      picked.add(texts.stream().mapToInt(order::indexOf).toArray());
    }
    return new Scores.Chosen(List.copyOf(letters), List.copyOf(keys), List.copyOf(picked));
  }

  /** One spelling of a choice: capitals without brackets, several letters in the order of the alphabet. */
  static String option(String text) {
    var bare = AROUND.matcher(Numbers.plain(text).toUpperCase(Locale.ROOT)).replaceAll("");
    return LETTERS.matcher(bare).matches() && bare.length() <= LONGEST
        ? bare.chars().sorted().mapToObj(Character::toString).distinct().collect(Collectors.joining())
        : bare;
  }

  /** Whether a cell may be an answer: letters, or one sign. */
  static boolean isOption(String text) {
    var option = option(text);
    return Numbers.isAbsent(text) || option.length() <= 2 || (LETTERS.matcher(option).matches() && option.length() <= LONGEST && isRising(option));
  }

  /** Nothing but letters of options, as a key without names holds them; {@code B3} is a name. */
  private static boolean isLetters(String text) {
    var option = option(text);
    return Numbers.isAbsent(text) || (LETTERS.matcher(option).matches() && option.length() <= LONGEST && isRising(option));
  }

  private static boolean isRising(String letters) {
    // ABD may be three options; NAME is a word.
    return letters.charAt(letters.length() - 1) - 'A' < LONGEST;
  }

  /** 1 for the right option, 0 for another, {@code NaN} for none. */
  static double[] scored(Scores.Chosen chosen, int item) {
    int key = chosen.key().get(item);
    return Arrays.stream(chosen.picked().get(item)).mapToDouble(p -> p < 0 ? Double.NaN : p == key ? 1 : 0).toArray();
  }
}
