package org.zhigai.store.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhigai.monitoring.Choices;

/** How choices are kept in one cell. */
class ChosenTextTest {

  /** Whoever chose nothing at all is no row of empty texts, and whoever did keeps the place of each item. */
  @Property
  void choicesComeBack(@ForAll("choices") List<List<String>> rows) {
    var choices = new Choices(rows);
    var texts = new ArrayList<@org.jspecify.annotations.Nullable String>();
    IntStream.range(0, rows.size()).forEach(p -> texts.add(ChosenText.of(choices, p)));
    var back = ChosenText.choices(texts, 3);
    var anything = rows.stream().flatMap(List::stream).anyMatch(o -> !o.isEmpty());
    assertThat(back).isEqualTo(anything ? choices : Choices.NONE);
  }

  @Provide
  Arbitrary<List<List<String>>> choices() {
    return Arbitraries.of("", "A", "ACD", "对", "√", "B").list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
  }
}
