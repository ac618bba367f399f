package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.people.People;

/** The sample is there at once where the build has left it, keeps what was done in it, and can always be made. */
class SampleStoreTest {
  private static final Actor BY = new Actor("王老师", "教务处");

  @TempDir
  Path folder;
  private final String home = System.getProperty("user.home");
  private final String samples = String.valueOf(System.getProperty("zhigai.samples"));
  private SampleStore sample;

  @BeforeEach
  void elsewhere() {
    System.setProperty("user.home", folder.toString());
    System.setProperty("zhigai.samples", Path.of("..", "sample-workbooks").toString());
    sample = new SampleStore(Wiring.standard(), new Words(Lang.ZH));
  }

  @AfterEach
  void back() {
    System.setProperty("user.home", home);
    if (samples.equals("null")) {
      System.clearProperty("zhigai.samples");
    } else {
      System.setProperty("zhigai.samples", samples);
    }
    System.clearProperty("zhigai.prepared");
  }

  private static People people(ChainArchive open) {
    var wiring = Wiring.standard();
    return Chain.over(open, wiring.reader(), wiring.writer(), new Words(Lang.ZH), wiring.clock()).people();
  }

  private long units() {
    try (var open = sample.open(Progress.NONE)) {
      return people(open).units().size();
    }
  }

  private void add(String unit) {
    try (var open = sample.open(Progress.NONE)) {
      people(open).ensure(unit, BY);
    }
  }

  @Test
  void whatIsPreparedIsUnpackedKeptAndMadeAnew() throws IOException {
    var prepared = folder.resolve("sample.zgb");
    sample.prepare(prepared);
    try (var made = Files.walk(folder.resolve("知改"))) {
      made.sorted(java.util.Comparator.reverseOrder()).forEach(f -> assertThat(f.toFile().delete()).isTrue());
    }
    System.setProperty("zhigai.prepared", prepared.toString());
    System.clearProperty("zhigai.samples"); // it could not be made now
    var before = units();
    add("天文社团");
    assertThat(units()).as("what was done in it stays").isEqualTo(before + 1);
    sample.anew(Progress.NONE).close();
    assertThat(units()).isEqualTo(before);
  }

  @Test
  void aPreparedOneThatIsBrokenIsMadeInstead() throws IOException {
    System.setProperty("zhigai.prepared", Files.writeString(folder.resolve("sample.zgb"), "torn").toString());
    assertThat(units()).isPositive();
  }
}
