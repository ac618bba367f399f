package org.zhigai.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExploreWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"explore", "problemview"})
  void bothLanguagesSayTheSameThings(String list) throws IOException {
    assertThat(keys(list + "_en")).isNotEmpty().isEqualTo(keys(list + "_zh"));
  }

  private static Set<Object> keys(String list) throws IOException {
    var out = new Properties();
    var stream = Objects.requireNonNull(ExploreWordsTest.class.getResourceAsStream("/org/zhigai/words/" + list + ".properties"));
    try (var in = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      out.load(in);
    }
    return out.keySet();
  }
}
