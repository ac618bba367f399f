package org.zhigai.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Words;

/** Every key is written in both languages, asked for by some code, and says the same values in both. What fails prints the lines to paste or delete. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsTest {
  /** Handed a Chinese label and the numbers it is made of: Chinese says the one, English the others. */
  private static final Set<String> LABELS = Set.of("explore.class", "explore.grade", "sight.grade", "threshold.grade");

  private final WordLists chinese = WordLists.read(folder("words"), Lang.ZH);
  private final WordLists english = WordLists.read(folder("words"), Lang.EN);
  private final Map<String, Set<String>> found = KeysInCode.of(List.of(folder(""))).asked();

  private static Path folder(String below) {
    try {
      var anchor = Path.of(Objects.requireNonNull(Words.class.getResource("Words.class")).toURI());
      return anchor.resolveSibling("..").resolve(below).normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void everyKeyIsWrittenInBothLanguages() {
    var paste = new ArrayList<String>();
    chinese.sentences().forEach((key, sentence) -> {
      if (!english.sentences().containsKey(key)) {
        paste.add(english.line(key, sentence));
      }
    });
    english.sentences().forEach((key, sentence) -> {
      if (!chinese.sentences().containsKey(key)) {
        paste.add(chinese.line(key, sentence));
      }
    });
    assertThat(paste).as("paste these, translated").isEmpty();
  }

  @Test
  void everyKeyThatCodeAsksForIsWritten() {
    var paste = new ArrayList<String>();
    asked().forEach((key, by) -> {
      if (!chinese.sentences().containsKey(key) && by.stream().anyMatch(KeysInCode::seen)) {
        paste.add(chinese.line(key, "") + "   (asked for by " + String.join(", ", by) + ")");
      }
    });
    assertThat(paste).as("write these, or tell in ToldKeys what the code really composes there").isEmpty();
  }

  @Test
  void everyKeyIsAskedForByCode() {
    var asked = asked().keySet();
    var delete = new ArrayList<String>();
    for (var list : List.of(chinese, english)) {
      list.sentences().forEach((key, sentence) -> {
        if (!asked.contains(key)) {
          delete.add(list.line(key, sentence));
        }
      });
    }
    assertThat(delete).as("delete these, or ask for them").isEmpty();
  }

  /** To the format of messages a single quotation mark opens what is not looked into: it is lost, and the values behind it are not put in. */
  @Test
  void anApostropheIsWrittenTwice() {
    var lone = new ArrayList<String>();
    for (var list : List.of(chinese, english)) {
      list.sentences().forEach((key, sentence) -> {
        if (sentence.replace("''", "").contains("'")) {
          lone.add(list.line(key, sentence));
        }
      });
    }
    assertThat(lone).isEmpty();
  }

  @Test
  void bothLanguagesSayTheSameValues() {
    var differ = new ArrayList<String>();
    chinese.sentences().forEach((key, sentence) -> {
      var other = english.sentences().get(key);
      if (other != null && WordLists.places(sentence).equals(WordLists.places(other)) == LABELS.contains(key)) {
        differ.add(chinese.line(key, sentence) + "\n  " + english.line(key, other));
      }
    });
    assertThat(differ).as("make these say the same {n}; those of LABELS must not").isEmpty();
  }

  @Test
  void whatCannotBeFollowedIsTold() {
    var unclear = new ArrayList<String>();
    found.forEach((place, texts) -> texts.stream()
        .filter(KeysInCode::open)
        .filter(t -> ToldKeys.ALL.stream().noneMatch(told -> told.place().equals(place) && told.tells(t)))
        .forEach(t -> unclear.add("told(\"" + place + "\", \"" + t.replace(Flows.HOLE, "") + "\", List.of()),")));
    assertThat(unclear).as("add these to ToldKeys, with the ends of the keys").isEmpty();
  }

  @Test
  void nothingIsToldThatCanBeFollowed() {
    assertThat(ToldKeys.ALL.stream().filter(t -> t.isIdle(found.getOrDefault(t.place(), Set.of())))).as("delete these from ToldKeys").isEmpty();
  }

  /** Every key with the places that ask for it, a place with {@code ~} where it is not seen to come there. */
  private Map<String, Set<String>> asked() {
    var out = new TreeMap<String, Set<String>>();
    found.forEach((place, texts) -> texts.stream()
        // Without a key there is nothing to say: a kept phrase that is not there.
        .filter(t -> !t.isEmpty() && !KeysInCode.open(t) && ToldKeys.ALL.stream().noneMatch(told -> told.place().equals(place) && told.tells(t)))
        .forEach(t -> out.computeIfAbsent(KeysInCode.plain(t), k -> new TreeSet<>()).add(KeysInCode.seen(t) ? place : place + Flows.UNSEEN)));
    ToldKeys.ALL.forEach(told -> told.keys().forEach(k -> out.computeIfAbsent(k, n -> new TreeSet<>()).add(told.place())));
    return out;
  }
}
