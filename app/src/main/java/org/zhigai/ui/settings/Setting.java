package org.zhigai.ui.settings;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.zhigai.kernel.Phrase;
import org.zhigai.ui.parts.UiWords;

/**
 * One thing that can be set.
 *
 * @param id short and stable: the target by which the screen is asked for it
 * @param text what it does
 * @param also other words people look for it by
 * @param control made anew for each view
 */
record Setting(String id, Phrase name, Phrase text, Phrase also, Supplier<Node> control) {

  /** Whether every word that was typed stands in what is said of it. */
  boolean holds(String wanted, String part, UiWords words) {
    var said = String.join("\n", part, words.say(name), words.say(text), words.say(also)).toLowerCase(Locale.ROOT);
    return Stream.of(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
  }
}
