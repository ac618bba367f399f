package org.zhigai.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void widthsSpacesAndBracketsMakeNoDifference() {
    assertThat(Spelling.plain("教务 处（数学教研组）")).isEqualTo("教务处数学教研组").isEqualTo(Spelling.plain("教务处(数学教研组)"));
    assertThat(Spelling.plain("Ａ１ 校区·东")).isEqualTo("A1校区东");
    assertThat(Spelling.plain(" （）/· ")).isEmpty();
  }

  @Test
  void partsComeFromTheOutsideIn() {
    assertThat(Spelling.parts("教务处（数学教研组）")).containsExactly("教务处", "数学教研组");
    assertThat(Spelling.parts("教务处/数学教研组/四年级")).containsExactly("教务处", "数学教研组", "四年级");
    assertThat(Spelling.parts(" 德育处 ")).containsExactly("德育处");
    assertThat(Spelling.parts("（）")).isEmpty();
  }

  @Test
  void aSubjectGroupHasItsUsualShortNames() {
    assertThat(Spelling.usual("数学教研组")).containsExactly("数学组", "数学学科组", "数学");
    assertThat(Spelling.usual("数学组")).containsExactly("数学教研组", "数学学科组", "数学");
    assertThat(Spelling.usual("数学")).containsExactly("数学教研组", "数学组", "数学学科组");
    assertThat(Spelling.usual("教研组")).as("of no subject").isEmpty();
    assertThat(Spelling.usual("四年级数学备课组")).as("prepares lessons within it").isEmpty();
    assertThat(Spelling.usual("德育处")).isEmpty();
    assertThat(Spelling.usual("安保组")).as("of no subject").isEmpty();
  }

  @Test
  void whatAppearsWhenSomethingBetweenIsGoneIsPutTogether() {
    assertThat(Spelling.plain("\uAC00-\u11AA")).as("a syllable and its last letter").isEqualTo("\uAC03").isEqualTo(Spelling.plain("\uAC00\u11AA"));
  }

  @Property
  void plainIsTheSameAgain(@ForAll String text) {
    assertThat(Spelling.plain(Spelling.plain(text))).isEqualTo(Spelling.plain(text));
  }
}
