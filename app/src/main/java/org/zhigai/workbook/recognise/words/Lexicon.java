package org.zhigai.workbook.recognise.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of {@code lexicon.txt}: what a heading may mean, and how surely by its wording alone. */
public final class Lexicon {
  /** A whole word of the lexicon. */
  public static final double WHOLE = 4;
  /** A word that fits a pattern, or what is left when a gloss or a facet is taken off. */
  public static final double PART = 2.5;
  private static final double LOOSE = 1.5;
  private static final int LONGEST = 24;
  /** student_id and student-id are studentid. */
  private static final Pattern LATIN_GAP = Pattern.compile("(?<=[a-z])[_.-](?=[a-z])");
  private static final String BEFORE = "学生|考生|孩子|您的|你的|您孩子的|您|你|所在的?|就读的?|请选择|请填写|请输入|请问|本人|我的|所属|第?\\d+[、.]";

  private static final Lexicon ALL = read();

  private final Map<String, List<HeadWord>> words;
  private final List<Fit> patterns;

  private Lexicon(Map<String, List<HeadWord>> words, List<Fit> patterns) {
    this.words = Map.copyOf(words);
    this.patterns = List.copyOf(patterns);
  }

  /** What a heading may mean, each with a weight; empty for an unknown one. */
  public static Map<HeadWord, Double> weigh(Heading heading) {
    var out = new EnumMap<HeadWord, Double>(HeadWord.class);
    if (heading.isEmpty()) {
      return out;
    }
    if (heading.facet() == Facet.RANK) {
      out.put(HeadWord.RANK, WHOLE);
      return out;
    }
    if (Subjects.of(heading.name()) != null) {
      out.put(HeadWord.SUBJECT, WHOLE);
      return out;
    }
    whole(heading.name(), WHOLE, out);
    if (out.isEmpty()) {
      whole(bare(heading.name()), WHOLE - 0.5, out);
    }
    if (out.isEmpty() && !heading.body().equals(heading.name())) {
      whole(heading.body(), PART, out);
      if (out.remove(HeadWord.ITEM_LABEL) != null) {
        ofItem(heading.facet(), out);
      }
    }
    for (var gloss : heading.glosses()) {
      whole(gloss.toLowerCase(Locale.ROOT), out.isEmpty() ? PART : LOOSE, out);
    }
    if (out.isEmpty() && !heading.afterNumber().isEmpty()) {
      whole(bare(heading.afterNumber()), PART, out);
    }
    if (out.isEmpty() && heading.name().length() <= LONGEST) {
      var name = bare(heading.afterNumber().isEmpty() ? heading.name() : heading.afterNumber()).toLowerCase(Locale.ROOT);
      ALL.patterns.stream().filter(p -> p.fits(name)).findFirst().ifPresent(p -> out.put(p.word(), PART));
    }
    return out;
  }

  /** The likeliest meaning by the wording alone, or null. */
  public static @Nullable HeadWord word(String heading) {
    return first(weigh(Heading.of(heading)));
  }

  static @Nullable HeadWord first(Map<HeadWord, Double> weights) {
    return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
  }

  private static void whole(String word, double weight, Map<HeadWord, Double> out) {
    var low = word.toLowerCase(Locale.ROOT);
    var meanings = ALL.words.getOrDefault(low, ALL.words.getOrDefault(LATIN_GAP.matcher(low).replaceAll(""), List.of()));
    // Of several meanings the one named first in the file is the commoner one.
    for (var i = 0; i < meanings.size(); i++) {
      out.merge(meanings.get(i), weight - 0.2 * i, Math::max);
    }
  }

  /** 题目分数, 试题分值: what stands behind 题目 is said of the item and numbers none. */
  private static void ofItem(Facet facet, Map<HeadWord, Double> out) {
    switch (facet) {
      case FULL, CONVERTED -> out.put(HeadWord.FULL_MARK, PART);
      case SCORE -> {
        out.put(HeadWord.FULL_MARK, PART);
        out.put(HeadWord.SCORE, PART - 0.2);
      }
      case KEY, ANSWER_OR_KEY -> out.put(HeadWord.KEY, PART);
      case LEVEL -> out.put(HeadWord.ABILITY, PART);
      case RATE, TIME, COMMENT, RANK, MARKER -> out.put(HeadWord.STATISTIC, PART);
      case NONE, ANSWER -> out.put(HeadWord.ITEM_LABEL, PART);
    }
  }

  private static String bare(String name) {
    return name.replaceFirst("^(?:" + BEFORE + ")+(?=.)", "").replaceFirst("(?<=..)(?:信息|名称|情况|:|\\?)+$", "");
  }

  private static Lexicon read() {
    var words = new HashMap<String, List<HeadWord>>();
    var patterns = new ArrayList<Fit>();
    try (var lines = new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt")), StandardCharsets.UTF_8))) {
      lines.lines().filter(l -> !l.startsWith("# ") && !l.isBlank()).map(l -> l.split(" +")).forEach(parts -> {
        var word = HeadWord.valueOf(parts[0]);
        for (var written : List.of(parts).subList(1, parts.length)) {
          if (written.contains("*")) {
            patterns.add(new Fit(word, written));
          } else {
            words.computeIfAbsent(written, k -> new ArrayList<>()).add(word);
          }
        }
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Lexicon(words, patterns);
  }

  /** A word with stars. */
  private record Fit(HeadWord word, String core, boolean open, boolean ends) {
    Fit(HeadWord word, String written) {
      this(word, written.replace("*", ""), written.startsWith("*"), !written.endsWith("*"));
    }

    boolean fits(String name) {
      return open ? (ends ? name.endsWith(core) : name.contains(core)) : name.startsWith(core);
    }
  }
}
