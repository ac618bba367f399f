package org.zhigai.rows;

import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;

/** A text of a row: put together by the program, with its numbers still numbers, or written by a person. */
public sealed interface Prose {

  /** The type of a sentence with its values. */
  Type<Phrase> PHRASE = PhraseType.PHRASE;

  Type<Prose> TYPE =
      new Type<>() {
        @Override
        public Object plain(Prose value) {
          return switch (value) {
            case Composed composed -> PhraseType.PHRASE.plain(composed.phrase());
            case Typed typed -> typed.text();
          };
        }

        @Override
        public Prose of(Object plain) {
          return plain instanceof String text ? new Typed(text) : new Composed(PhraseType.PHRASE.of(plain));
        }

        @Override
        public Object said(Prose value) {
          return switch (value) {
            case Composed composed -> composed.phrase();
            case Typed typed -> typed.text();
          };
        }

        @Override
        public Prose parse(String text, Words words) {
          return new Typed(text);
        }
      };

  /** A sentence of the program's. */
  record Composed(Phrase phrase) implements Prose {}

  /** What somebody wrote. */
  record Typed(String text) implements Prose {}

  /** Nothing written. */
  static Prose none() {
    return new Typed("");
  }

  static Prose of(Phrase phrase) {
    return new Composed(phrase);
  }

  static Prose of(String text) {
    return new Typed(text);
  }

  /** The text in one language. */
  default String in(Words words) {
    return words.text(TYPE.said(this));
  }

  /** Whether a person wrote it, so that it cannot follow its numbers. */
  default boolean isTyped() {
    return this instanceof Typed typed && !typed.text().isEmpty();
  }
}
