package org.zhigai.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said of the power of the list is what the bench printed. */
class PowerTest {

  /** The README quotes {@code ProblemListBench}; the program must quote the same run. */
  @Test
  void theProgramAndTheReadmeSayTheSame() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    assertThat(Power.table()).hasSize(15).allSatisfy(p -> assertThat(readme).contains(
        String.format(
            Locale.ROOT, "| %d classes, %d | %.2f | %.1f %% | %.0f %% | %.0f %% | %.0f %% | %.0f %% |", p.classes(), p.pupils(), p.between(),
            p.alarm() * 100, p.found().get(0) * 100, p.found().get(1) * 100, p.found().get(2) * 100, p.found().get(3) * 100)));
  }

  @Test
  void whatWasPromisedIsKeptInEveryRow() {
    assertThat(Power.table()).allSatisfy(p -> {
      assertThat(p.alarm()).isLessThanOrEqualTo(0.05);
      assertThat(p.pupils() < 120 || p.found().getLast() >= 0.90).isTrue();
    });
  }

  @Test
  void theNearestSizeIsThatOfThePupilsThenOfTheClasses() {
    assertThat(Power.nearest(237, 6)).extracting(Power::pupils).containsOnly(304);
    assertThat(Power.nearest(110, 3)).extracting(Power::classes).containsExactly(3, 3, 3);
    assertThat(Power.nearest(110, 6)).extracting(Power::classes).containsOnly(5);
    assertThat(Power.nearest(1, 1)).extracting(Power::pupils).containsOnly(40);
    assertThat(List.copyOf(Power.nearest(5_000, 100))).extracting(Power::between).containsExactly(0.0, 0.1, 0.2);
  }

  /** ln(237/120) / ln(304/120) = .732: .797 + .732 × (.912 − .797) = .881. */
  @Test
  void aSizeBetweenTwoSimulatedOnesFindsWhatLiesBetween() {
    var between = Power.between(237, 6);
    assertThat(between.smaller().pupils()).isEqualTo(120);
    assertThat(between.larger().pupils()).isEqualTo(304);
    assertThat(between.sizes()).extracting(Power::pupils).containsOnly(237);
    assertThat(between.sizes().get(1).found().get(1)).isCloseTo(.881, within(.001));
    assertThat(Power.between(120, 3).sizes()).isEqualTo(Power.nearest(120, 3));
    assertThat(Power.between(5_000, 100).sizes()).isEqualTo(Power.nearest(304, 8));
    assertThat(Power.between(1, 1).sizes()).isEqualTo(Power.nearest(40, 2));
  }
}
