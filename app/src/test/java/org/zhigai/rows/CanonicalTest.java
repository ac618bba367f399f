package org.zhigai.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that is always the same: the examples of RFC 8785, sections 3.2.2 and 3.2.3 and appendix B. */
class CanonicalTest {

  @ParameterizedTest
  @CsvSource({
      "0000000000000000,0", "8000000000000000,0", "0000000000000001,5e-324", "8000000000000001,-5e-324", "7fefffffffffffff,1.7976931348623157e+308",
      "4340000000000000,9007199254740992", "4430000000000000,295147905179352830000", "44b52d02c7e14af5,9.999999999999997e+22",
      "44b52d02c7e14af6,1e+23", "44b52d02c7e14af7,1.0000000000000001e+23", "444b1ae4d6e2ef4e,999999999999999700000",
      "444b1ae4d6e2ef4f,999999999999999900000", "444b1ae4d6e2ef50,1e+21", "3eb0c6f7a0b5ed8c,9.999999999999997e-7", "3eb0c6f7a0b5ed8d,0.000001",
      "41b3de4355555553,333333333.3333332", "41b3de4355555554,333333333.33333325", "41b3de4355555555,333333333.3333333",
      "41b3de4355555556,333333333.3333334", "41b3de4355555557,333333333.33333343", "becbf647612f3696,-0.0000033333333333333333",
      "43143ff3c1cb0959,1424953923781206.2"})
  void numbersAsTheStandardWritesThem(String bits, String written) {
    assertThat(Canonical.json(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)))).isEqualTo(written);
  }

  @Test
  void textsAsTheStandardWritesThem() {
    assertThat(Canonical.json("€$\u000f\nA'B\"\\\\\"/")).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(Canonical.json("\b\t\f\r\u001f")).isEqualTo("\"\\b\\t\\f\\r\\u001f\"");
  }

  @Test
  void keysInTheOrderOfTheirUnits() {
    var map = new HashMap<String, Object>();
    for (var key : List.of("€", "\r", "\ufb33", "1", "😀", "\u0080", "ö")) {
      map.put(key, true);
    }
    assertThat(Canonical.json(map)).isEqualTo("{\"\\r\":true,\"1\":true,\"\u0080\":true,\"ö\":true,\"€\":true,\"😀\":true,\"\ufb33\":true}");
  }

  /** What was read back is written again as it was, also a whole number that was kept as a decimal. */
  @Test
  void readBackItIsWrittenTheSame() {
    var plain = Map.of("b", List.of(1L, 1.0, -0.25, "三", false), "a", Map.of("z", 1L, "y", List.of()));
    var json = Canonical.json(plain);
    assertThat(json).isEqualTo("{\"a\":{\"y\":[],\"z\":1},\"b\":[1,1,-0.25,\"三\",false]}");
    assertThat(Canonical.json(Plain.value(json))).isEqualTo(json);
  }

  @Test
  void whatIsNoRowIsNotReadAsOne() {
    assertThatThrownBy(() -> Canonical.json(new Object())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Past.read("{\"id\":1}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Past.read("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
