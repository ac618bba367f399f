package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhigai.monitoring.ClassRef;
import org.zhigai.monitoring.Round;
import org.zhigai.monitoring.Term;
import org.zhigai.workbook.recognise.table.Context;
import org.zhigai.workbook.recognise.words.ClassNames;
import org.zhigai.workbook.recognise.words.Heading;
import org.zhigai.workbook.recognise.words.Labels;

class NamesAndTitlesTest {

  @ParameterizedTest
  @CsvSource({
      "四（1）班,0,4,1", "四(1)班,0,4,1", "四1班,0,4,1", "四.1,0,4,1", "401,0,4,1", "401班,0,4,1", "4.1,0,4,1", "4-12,0,4,12",
      "四年级1班,0,4,1", "四年级（12）班,0,4,12", "四年一班,0,4,1", "1班,4,4,1", "3,4,4,3", "十二班,4,4,12", "2022级3班,0,4,3",
      "初一1班,0,7,1", "初二（3）班,0,8,3", "七(1)班,0,7,1", "701,0,7,1", "小四1班,0,4,1", "八年级十一班,0,8,11", "４０１班,0,4,1"
  })
  void classNames(String written, int grade, int expectedGrade, int number) {
    var found = ClassNames.parse(written, grade, Optional.of(new Round(2026, Term.SPRING)));
    assertThat(found).contains(new ClassRef(expectedGrade, number));
  }

  @Test
  void notEveryTextIsAClass() {
    assertThat(ClassNames.parse("合计", 4, Optional.empty())).isEmpty();
    assertThat(ClassNames.parse("1班", 0, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "2026春,2026,SPRING", "2026年春季,2026,SPRING", "2025-2026学年第二学期,2026,SPRING", "2025—2026学年度第一学期,2025,AUTUMN",
      "2025～2026学年下学期,2026,SPRING", "2025学年第二学期,2026,SPRING", "考试日期：2026年6月26日,2026,SPRING", "2026年11月,2026,AUTUMN",
      "2026年1月期末,2025,AUTUMN", "成绩20260703,2026,SPRING", "2026年上半年,2026,SPRING"
  })
  void rounds(String title, int year, Term term) {
    assertThat(Context.of(List.of(title)).round()).contains(new Round(year, term));
  }

  @Test
  void aYearIsNoGrade() {
    assertThat(Context.of(List.of("2026年春季期末")).grade()).isZero();
    assertThat(Context.of(List.of("2026年春季六年级科学")).grade()).isEqualTo(6);
    assertThat(Context.of(List.of("初二物理")).grade()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"3(1),3-1", "3.1,3-1", "3（1）,3-1", "题1,1", "第1题,1", "Q7,7", "3①,3-1", "01,1", "1（3分）,1", "1-2,1-2"})
  void labelsOfOneItemAreOneKey(String label, String key) {
    assertThat(Labels.key(label)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"1(1)（3分）,3", "总分（100分）,100", "作文(满分30分),30", "20（2.5分）,2.5"})
  void fullMarksInHeadings(String head, double mark) {
    assertThat(Heading.of(head).fullMark()).isEqualTo(mark);
  }

  @Test
  void headingsWithoutAFullMark() {
    assertThat(Heading.of("3(1)").fullMark()).isNaN();
    assertThat(Heading.of("15").fullMark()).isNaN();
  }
}
