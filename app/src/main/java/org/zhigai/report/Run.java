package org.zhigai.report;

import java.time.LocalDate;
import java.util.List;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;
import org.zhigai.rows.Prose;
import org.zhigai.value.Unit;
import org.zhigai.value.Value;

/** A run of text in a document, also what a cell of a grid holds: words, a value, a sentence with its values, or lines of such. Numbers stay numbers. */
public sealed interface Run {

  /** As it stands, in whatever language it was written. */
  record Plain(String text) implements Run {}

  /** A value. A cell that holds one is sorted and filtered by its number. */
  record Held(Value value) implements Run {}

  /** A sentence with its values. */
  record Sentence(Phrase phrase) implements Run {}

  /** One below the other; empty ones take no line. */
  record Lines(List<Run> lines) implements Run {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** Nothing written. */
  static Run empty() {
    return new Plain("");
  }

  /** A number that is not there: a dash. */
  static Run missing() {
    return new Held(new Value.Figure(Double.NaN, Unit.NUMBER));
  }

  static Run of(String text) {
    return new Plain(text);
  }

  static Run of(Value value) {
    return new Held(value);
  }

  /** A sentence that is nothing but a value is that value, so that a cell can be sorted by it. */
  static Run of(Phrase phrase) {
    return phrase.key().equals(JUST_THIS) && phrase.values().size() == 1 ? said(phrase.values().getFirst()) : new Sentence(phrase);
  }

  /** Where one value is needed where sentences stand. */
  String JUST_THIS = "explore.text";

  static Run of(Prose prose) {
    return said(Prose.TYPE.said(prose));
  }

  /** A day; nothing for one that was never given. */
  static Run of(LocalDate day) {
    return day.equals(LocalDate.EPOCH) ? empty() : new Held(new Value.Day(day));
  }

  static Run count(int many) {
    return new Held(new Value.Count(many));
  }

  static Run say(String key, Object... values) {
    return new Sentence(Phrase.of(key, values));
  }

  static Run lines(Run... lines) {
    return new Lines(List.of(lines));
  }

  /** What the type of a field says of its value. */
  static Run said(Object said) {
    return switch (said) {
      case Value.Day day -> of(day.on());
      case Value value -> of(value);
      case Phrase phrase -> of(phrase);
      case List<?> several -> new Lines(several.stream().map(Run::said).toList());
      default -> of(said.toString());
    };
  }

  default boolean isEmpty() {
    return switch (this) {
      case Plain plain -> plain.text().isEmpty();
      case Lines several -> several.lines().stream().allMatch(Run::isEmpty);
      case Held _,Sentence _ -> false;
    };
  }

  /** Written out in one language. */
  default String in(Words words) {
    return switch (this) {
      case Plain plain -> plain.text();
      case Held held -> words.say(held.value());
      case Sentence sentence -> words.say(sentence.phrase());
      case Lines several -> words.text(several.lines().stream().map(line -> line.in(words)).toList());
    };
  }
}
