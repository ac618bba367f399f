package org.zhigai.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.SampleSchool;
import org.zhigai.explore.EvidencePlace;
import org.zhigai.explore.Explore;
import org.zhigai.explore.place.Aspect;
import org.zhigai.explore.place.Entry;
import org.zhigai.explore.place.Place;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.problems.Detection;
import org.zhigai.problems.Finding;

/** Where the findings of the sample school are seen, and how their numbers were made. */
class FindingSumsTest {
  @TempDir
  static Path folder;
  private static Chain chain;
  private static Explore explore;
  private static List<Entry> entries;
  private static Detection detection;

  @BeforeAll
  static void open() {
    chain = SampleSchool.imported(folder);
    explore = new Explore(chain.archive().results());
    entries = explore.entries();
    detection = chain.problems().detection(Progress.NONE);
  }

  @AfterAll
  static void close() {
    chain.close();
  }

  private static Finding finding(String target) {
    return detection.findings().stream().filter(f -> f.target().name().equals(target)).findFirst().orElseThrow();
  }

  @Test
  void aClassFindingIsSeenInItsClassAndItsPoint() {
    var place = EvidencePlace.of(finding("小数"), entries).orElseThrow();
    assertThat(place.overview().aspect()).isEqualTo(Aspect.KNOWLEDGE);
    assertThat(place.closest().aspect()).isEqualTo(Aspect.ITEMS);
    assertThat(place.closest().chosen(Place.CLASS)).contains("四（3）班");
    assertThat(place.closest().chosen(Place.POINT)).contains("小数");
  }

  @Test
  void aFactorIsSeenInItsQuestionnaire() {
    var place = EvidencePlace.of(finding("师生关系"), entries).orElseThrow();
    assertThat(place.closest().entry()).startsWith("survey-");
    assertThat(place.closest().aspect()).isEqualTo(Aspect.FACTORS);
  }

  @Test
  void everyFindingHasAPictureAndItsAddressLeadsBackToItsPlace() {
    assertThat(detection.findings()).isNotEmpty().allSatisfy(f -> {
      var place = EvidencePlace.of(f, entries).orElseThrow();
      var entry = entries.stream().filter(e -> e.key().equals(place.overview().entry())).findFirst().orElseThrow();
      assertThat(entry.aspects()).contains(place.overview().aspect(), place.closest().aspect());
      assertThat(explore.show(place.overview(), entry, Progress.NONE).plot()).isPresent();
      assertThat(Place.at(place.closest().address())).contains(place.closest());
    });
    assertThat(Place.at("paper-3")).isEmpty();
    assertThat(Place.at("")).isEmpty();
  }

  @Test
  void theSumsOfAKnowledgePointAreItsOwn() {
    var words = new Words(Lang.ZH);
    var f = finding("几何直观");
    var sums = new FindingSums(f);
    var paper = chain.figures().figures(f.evidence().paperId());
    assertThat(words.say(sums.value(java.util.Optional.of(paper)).getFirst().arithmetic())).contains("= 67.0%（3 道题，234 人）");
    assertThat(words.say(sums.difference().getFirst().arithmetic())).isEqualTo("67.0% − 79.0% = −12.0 个百分点；95% 区间 −15.6 个百分点 至 −8.4 个百分点（234 人）");
    assertThat(words.say(sums.chance(detection, 0.05).getLast().arithmetic())).contains(detection.tests() + " 项检验中排第");
    assertThat(words.say(sums.floor(0.05).getFirst().arithmetic())).isEqualTo("差距 12.0 个百分点，判定线 5.0 个百分点");
  }
}
