package org.zhigai.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are shown. What is expected is what TEXT() of LibreOffice 7.4 gives for the same code and number; exponents and accounts are left plain. */
class NumberFormatTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
      000000      | 42        | 000042   | 000042
      "2026"0000  | 17        | 0017     | 20260017
      0.00        | 4.1       | 4.1      | 4.10
      0.0         | 85.25     | 85.25    | 85.3
      0           | 52.5      | 52.5     | 53
      #,##0.0     | 1234.5    | 1234.5   | 1,234.5
      0"分"       | 85        | 85       | 85分
      "第"0"题"   | 3         | 3        | 第3题
      000-0000    | 1234567   | 1234567  | 123-4567
      0.0#        | 2.5       | 2.5      | 2.5
      0.00_);(0.00) | -3      | -3       | (3.00)
      0.0%        | 0.835     | 83.5%    | 83.5%
      0%          | 0.07      | 7%       | 7%
      General     | 1.4       | 1.4      | 1.4
      General"人" | 12        | 12       | 12人
      G/通用格式  | 12        | 12       | 12
      0.00E+00    | 12        | 12       | 12
      [Red]0;[Blue]-0 | 12    | 12       | 12
      _ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_  | 0 | 0 | 0
      """)
  void aNumberIsReadBothWays(String code, double value, String text, String shown) {
    var cell = NumberFormat.of(code).cell(value, false);
    assertThat(cell.kind()).isEqualTo(Cell.Kind.NUMBER);
    assertThat(cell.number()).isEqualTo(value);
    assertThat(cell.text()).isEqualTo(text);
    assertThat(cell.shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
      0;-0;"缺考"         | 0  | 缺考
      0.0;"免考";"缺考"   | -1 | 免考
      [=0]"缺考";0        | 0  | 缺考
      [=-1]缺考;General   | -1 | 缺考
      0;0;缺\\考          | 0  | 缺考
      """)
  void aZeroShownAsAWordIsTheWord(String code, double value, String word) {
    var cell = NumberFormat.of(code).cell(value, false);
    assertThat(cell.kind()).isEqualTo(Cell.Kind.TEXT);
    assertThat(cell.text()).isEqualTo(word);
    assertThat(NumberFormat.of(code).cell(85, false).number()).isEqualTo(85);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[>=60]\"合格\";\"不合格\"", "[>=60]\"合格\";[<60]\"不合格\"", "[Red][<60]0;0"})
  void aWordForManyScoresLeavesTheScore(String code) {
    assertThat(NumberFormat.of(code).cell(85, false).number()).isEqualTo(85);
    assertThat(NumberFormat.of(code).cell(85, false).isNumber()).isTrue();
    assertThat(NumberFormat.of(code).cell(45, false).isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {";;;", "0;-0;;@", "#"})
  void aZeroNobodySeesIsStillThere(String code) {
    var cell = NumberFormat.of(code).cell(0, false);
    assertThat(cell.isNumber()).isTrue();
    assertThat(cell.isHidden()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
      m"月"d"日"                         | 46113 | 2026-04-01 | 4-1
      [$-804]m"月"d"日"                  | 46113 | 2026-04-01 | 4-1
      yyyy"年"m"月"d"日"                 | 46199 | 2026-06-26 | 6-26
      yyyy年m月d日                       | 46199 | 2026-06-26 | 6-26
      [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 46199 | 2026-06-26 | 6-26
      yyyy"年"m"月";@                    | 46199 | 2026-06-26 | 6-26
      [DBNum1][$-804]yyyy"年"m"月"d"日"  | 46199 | 2026-06-26 | 6-26
      [$-804]aaaa                        | 46199 | 2026-06-26 | 6-26
      d-mmm                              | 46113 | 2026-04-01 | 4-1
      yyyy/m/d h:mm                      | 46199.375 | 2026-06-26 09:00 | 6-26
      上午/下午h"时"mm"分"               | 0.375 | 9:00 | 9:00
      """)
  void chineseDatesAreDates(String code, double serial, String text, String head) {
    var cell = NumberFormat.of(code).cell(serial, false);
    assertThat(cell.kind()).isEqualTo(Cell.Kind.DATE);
    assertThat(cell.text()).isEqualTo(text);
    assertThat(cell.head()).isEqualTo(code.startsWith("yyyy\"年\"m\"月\";") ? "6-26" : head);
    assertThat(cell.number()).isEqualTo(serial);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
  void builtInDatesAreDates(int id) {
    assertThat(NumberFormat.builtIn(id).cell(46199, false).kind()).isEqualTo(Cell.Kind.DATE);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 33, 34, 35, 55, 56})
  void builtInTimesAreTimes(int id) {
    assertThat(NumberFormat.builtIn(id).cell(0.5, false).text()).isEqualTo("12:00");
  }

  /** Whatever the format, a score is never another number. */
  @Property(tries = 2_000)
  void noFormatChangesANumber(@ForAll @StringLength(max = 24) String code, @ForAll @IntRange(min = -5, max = 15_000) int hundredths) {
    var value = hundredths / 100.0;
    var cell = NumberFormat.of(code).cell(value, false);
    if (cell.kind() == Cell.Kind.TEXT) {
      assertThat(value).isLessThanOrEqualTo(0);
    } else {
      assertThat(cell.number()).isEqualTo(value);
    }
  }

  @Property(tries = 2_000)
  void noCodeIsTooOdd(@ForAll @Size(max = 12) java.util.List<@net.jqwik.api.From("token") String> tokens, @ForAll double value) {
    var cell = NumberFormat.of(String.join("", tokens)).cell(value, false);
    assertThat(cell.text()).isNotNull();
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> token() {
    return net.jqwik.api.Arbitraries.of(
        "0", "#", "?", ".", ",", "%", ";", "\"缺考\"", "\"", "[", "]", "[Red]", "[=0]", "[>=60]", "[$-804]", "[$¥-804]", "\\", "_", "*", "@", "y", "m",
        "d", "h", "s", "E+", "年", "General", "/", " ", "aaa", "上午/下午");
  }
}
