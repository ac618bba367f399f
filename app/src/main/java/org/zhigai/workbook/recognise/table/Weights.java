package org.zhigai.workbook.recognise.table;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhigai.workbook.recognise.words.HeadWord;
import org.zhigai.workbook.recognise.words.Lexicon;

/**
 * What the witnesses say of a column's meaning. A weight is a step of evidence as in a log odds: what one witness says is added to what the
 * others say; below zero speaks against. The wording of a heading weighs 1.5 to 4, see {@link Lexicon}.
 */
public record Weights(Map<HeadWord, Map<ColumnWitness, Double>> heard) {
  public static final Weights NONE = new Weights(Map.of());

  public Weights {
    heard = Map.copyOf(heard);
  }

  /** What a heading may mean by its wording. */
  public static Weights ofHeading(Map<HeadWord, Double> said) {
    var out = NONE;
    for (var e : said.entrySet()) {
      out = out.and(e.getKey(), e.getValue(), ColumnWitness.HEADING);
    }
    return out;
  }

  public Weights and(HeadWord word, double weight, ColumnWitness witness) {
    var words = new EnumMap<HeadWord, Map<ColumnWitness, Double>>(HeadWord.class);
    words.putAll(heard);
    var own = new EnumMap<ColumnWitness, Double>(ColumnWitness.class);
    own.putAll(heard.getOrDefault(word, Map.of()));
    own.merge(witness, weight, Double::sum);
    words.put(word, Map.copyOf(own));
    return new Weights(words);
  }

  /** A witness that knows of no other explanation: it speaks for one meaning and as much against all others. */
  Weights outweigh(HeadWord word, double margin, ColumnWitness witness) {
    var most = heard.keySet().stream().filter(w -> w != word).mapToDouble(this::of).max().orElse(0);
    return and(word, Math.max(0, Math.max(most, 0) - of(word)) + margin, witness);
  }

  /** What was heard for one meaning is said of another. */
  Weights renamed(HeadWord from, HeadWord to) {
    var words = new EnumMap<HeadWord, Map<ColumnWitness, Double>>(HeadWord.class);
    words.putAll(heard);
    words.put(to, heard.getOrDefault(from, Map.of()));
    if (from != to) {
      words.remove(from);
    }
    return new Weights(words);
  }

  public double of(HeadWord word) {
    return heard.getOrDefault(word, Map.of()).values().stream().mapToDouble(d -> d).sum();
  }

  /** The weightiest meaning; null when nothing speaks for any. */
  @Nullable
  public HeadWord best() {
    return heard.keySet().stream().filter(w -> of(w) > 0).max(Comparator.comparingDouble(this::of)).orElse(null);
  }

  /** How far a meaning is ahead of the next one, or of knowing nothing: 0–1. */
  public double confidence(@Nullable HeadWord word) {
    var next = heard.keySet().stream().filter(w -> w != word).mapToDouble(this::of).max().orElse(0);
    return word == null ? 0 : 1 - Math.exp(Math.min(0, Math.max(0, next) - of(word)));
  }

  /** Those who speak for a meaning. */
  public Set<ColumnWitness> by(@Nullable HeadWord word) {
    var out = EnumSet.noneOf(ColumnWitness.class);
    if (word != null) {
      heard.getOrDefault(word, Map.of()).forEach((w, weight) -> {
        if (weight > 0) {
          out.add(w);
        }
      });
    }
    return out;
  }
}
