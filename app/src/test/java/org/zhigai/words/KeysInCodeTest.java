package org.zhigai.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Words;

/** Every way of making a key that the program uses, in a class written for it: what is read off the class file is what can be asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysInCodeTest {
  /** Of the planted classes and what they ask with: the rest of the kernel has keys of its own. */
  private final Map<String, Set<String>> asked =
      KeysInCode
          .of(List.of(file("planted/Asks.class", KeysInCodeTest.class).resolveSibling(""), file("Phrase.class", Phrase.class),
              file("Words.class", Words.class)))
          .asked();

  private static Path file(String name, Class<?> beside) {
    try {
      return Path.of(Objects.requireNonNull(beside.getResource(name)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @CsvSource({
      "Asks.branch, branch.none branch.one branch.many branch.few",
      "Asks.helper, help.left help.right",
      "Asks.list, step.plan step.teach",
      "Asks.filled, filled.a filled.b",
      "Asks.side, side.left side.right~",
      "Asks.anyConstant, any.LEFT any.RIGHT",
      "Asks$Kind.said, kind.first kind.second",
      "Asks$Shape$Round.name, shape.round",
      "Asks.ownInterface, namer.given",
      "Asks.handed, applied.here",
      "Asks.varied, varied.x varied.y varied.nothing",
      "Asks.counted, counted.*",
      "Asks.fromOutside, outside.default outside.*",
  })
  void followsATextToWhereItBecomesAKey(String place, String keys) {
    assertThat(asked.get(place)).containsExactlyInAnyOrder(keys.split(" "));
  }

  @Test
  void findsNoOthers() {
    assertThat(asked.values()).noneMatch(texts -> texts.contains("not.a.key"));
    assertThat(asked).hasSize(13);
  }
}
