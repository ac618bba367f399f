package org.zhigai.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A fact as the cell that waits for it wants it: a word of its list, a real day or one in words, a number, a text. */
final class FitValue {
  private static final Pattern HINT_LIST = Pattern.compile("[/、|,;]|或");
  private static final Pattern DOTS = Pattern.compile("\\d{4}\\.\\d{1,2}(\\.\\d{1,2})?");
  private static final Pattern SLASHES = Pattern.compile("\\d{4}/\\d{1,2}(/\\d{1,2})?");
  private static final Pattern DASHES = Pattern.compile("\\d{4}-\\d{1,2}(-\\d{1,2})?");
  private static final int LONGEST_CHOICE = 8;
  private static final double DAY_WIDTH = 9.5;
  private static final double TEXT_DAY_WIDTH = 6;

  /** How it was put, or why it was not. */
  sealed interface Fit {}

  /** It goes in. */
  record Fits(Entered entered) implements Fit {}

  /** Nothing is known. */
  record Unknown() implements Fit {}

  /** The list of the column has no word for it. */
  record NoWord(String said, List<String> choices) implements Fit {}

  /**
   * What a column's cells want.
   *
   * @param list what may stand in it by its list
   * @param hints what stands in brackets in its heading
   * @param example what stands in its cells already; empty for nothing
   * @param width characters that fit into a line
   */
  record Wants(FormCell cell, List<String> list, List<String> hints, String example, double width) {

    /** The list of the cell, or the one in the heading: 是否销号（是/否）. */
    List<String> choices() {
      if (!list.isEmpty()) {
        return list;
      }
      for (var hint : hints) {
        var parts = Arrays.stream(HINT_LIST.split(hint)).map(String::strip).filter(p -> !p.isEmpty()).toList();
        if (parts.size() >= 2 && parts.stream().allMatch(p -> p.length() <= LONGEST_CHOICE) && !hint.matches(".*(?:如|例|填|年|盖章|单位).*")) {
          return parts;
        }
      }
      return List.of();
    }
  }

  private FitValue() {}

  static Fit fit(List<Known> facts, List<FormFact> named, Wants wants) {
    if (facts.size() > 1) {
      var text = facts.stream().filter(k -> !k.isEmpty()).map(Known::text)
          .collect(Collectors.joining(facts.stream().anyMatch(k -> k.text().contains("\n")) ? "\n" : " / "));
      return text.isEmpty() ? new Unknown() : new Fits(new Entered.Text(text));
    }
    var known = facts.getFirst();
    if (known.isEmpty()) {
      return new Unknown();
    }
    if (known.day().isPresent()) {
      return new Fits(day(known.day().get(), wants));
    }
    var choices = named.getFirst().isOfForm() || named.getFirst() == FormFact.NO ? List.<String>of() : wants.choices();
    if (!choices.isEmpty()) {
      return chosen(known, choices);
    }
    if (named.getFirst() == FormFact.NO && !wants.cell().plain()) {
      return new Fits(new Entered.Figure(Double.parseDouble(known.text())));
    }
    return new Fits(new Entered.Text(byExample(known, wants)));
  }

  /** Yes is written as the form's example writes it. */
  private static String byExample(Known known, Wants wants) {
    var ticks = wants.hints().stream().anyMatch(h -> h.contains("√")) || wants.example().equals("√");
    return switch (known.meaning()) {
      case "yes" -> ticks ? "√" : known.text();
      case "no" -> ticks ? "×" : known.text();
      default -> known.text();
    };
  }

  private static Fit chosen(Known known, List<String> choices) {
    var said = new ArrayList<String>();
    said.add(known.text());
    said.addAll(known.alike());
    var found = ValueWords.BUILT_IN.choose(known.meaning(), said, choices).or(() -> byScale(known.meaning(), choices)).or(() -> near(said, choices, known));
    return found.<Fit>map(word -> new Fits(new Entered.Text(word))).orElse(new NoWord(known.text(), choices));
  }

  /** A scale of three with other words: its first is the most severe, unless its words say otherwise. */
  private static Optional<String> byScale(String meaning, List<String> choices) {
    var at = List.of("severe", "middle", "slight").indexOf(meaning);
    return at >= 0 && choices.size() == 3 && choices.stream().noneMatch(c -> c.matches(".*(?:一般|低|轻|高|重).*")) ? Optional.of(choices.get(at)) : Optional.empty();
  }

  /** 教务 for 教务处, 数学组 for 数学教研组: one of the list that is all in order in the name, or the name in it. */
  private static Optional<String> near(List<String> said, List<String> choices, Known known) {
    if (!known.meaning().isEmpty()) {
      return Optional.empty();
    }
    for (var name : said) {
      var letters = HeadingText.letters(name);
      var near = choices.stream().filter(c -> {
        var choice = HeadingText.letters(c);
        return choice.length() >= 2 && letters.length() >= 2
            && (letters.startsWith(choice) || choice.startsWith(letters) || (letters.length() > choice.length() && inOrder(choice, letters)));
      }).toList();
      if (near.size() == 1) {
        return Optional.of(near.getFirst());
      }
    }
    return Optional.empty();
  }

  private static boolean inOrder(String few, String many) {
    var at = 0;
    for (var i = 0; i < many.length() && at < few.length(); i++) {
      at += many.charAt(i) == few.charAt(at) ? 1 : 0;
    }
    return at == few.length() && many.charAt(0) == few.charAt(0);
  }

  private static Entered day(LocalDate day, Wants wants) {
    var hint = String.join(" ", wants.hints());
    if (hint.matches("年月|.*(?:精确到|到)月|yyyy年mm?月|yyyy[./-]mm?")) {
      return new Entered.Text(day.getYear() + "年" + day.getMonthValue() + "月");
    }
    var example = wants.example();
    if (DOTS.matcher(example).matches() || hint.contains("yyyy.mm")) {
      return new Entered.Text(joined(day, "."));
    }
    if (SLASHES.matcher(example).matches() && !wants.cell().day()) {
      return new Entered.Text(joined(day, "/"));
    }
    if (DASHES.matcher(example).matches() && !wants.cell().day()) {
      return new Entered.Text(day.toString());
    }
    if (example.matches(".*\\d{1,2}月.*") && !wants.cell().day()) {
      return new Entered.Text(chinese(day));
    }
    if (wants.cell().plain()) {
      return new Entered.Text(chinese(day));
    }
    if (wants.width() < DAY_WIDTH && !wants.cell().day()) {
      // A number that does not fit is shown as ####; words go on in the next line.
      return new Entered.Text(wants.width() < TEXT_DAY_WIDTH ? joined(day, ".") : day.toString());
    }
    return new Entered.Date(day);
  }

  private static String joined(LocalDate day, String by) {
    return day.getYear() + by + day.getMonthValue() + by + day.getDayOfMonth();
  }

  static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
