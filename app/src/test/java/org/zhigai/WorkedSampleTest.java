package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhigai.agreement.CheckAgreement;
import org.zhigai.chain.Chain;
import org.zhigai.chain.RunChain;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.chain.sample.SampleStory;
import org.zhigai.kernel.Actor;
import org.zhigai.kernel.Lang;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.Words;
import org.zhigai.ledger.EvidencePiece;
import org.zhigai.ledger.FileForm;
import org.zhigai.ledger.Gauges;
import org.zhigai.ledger.KeptFile;

/** The sample school is alive, and its tables say one thing. */
class WorkedSampleTest {
  @TempDir
  Path folder;

  @Test
  void theSampleIsWorkedOnAndContradictsItselfNowhere() throws IOException {
    List<Path> samples;
    try (var files = Files.list(Path.of("..", "sample-workbooks"))) {
      samples = files.filter(f -> f.getFileName().toString().matches("\\d\\d_.*\\.(xlsx|xls|csv)")).sorted().toList();
    }
    var wiring = Wiring.standard();
    var archive = wiring.stores().create(folder.resolve("s.zhigai"), "zhigai-demo".toCharArray(), new SchoolProfile("示例小学", "南开区", "李校长"));
    var words = new Words(Lang.ZH);
    try (var chain = Chain.over(archive, wiring.reader(), wiring.writer(), words, wiring.clock())) {
      new RunChain(chain, words, new SampleStory(wiring.pack()))
          .run(samples, folder, new Actor("命令行", "教务处"), Progress.NONE);
      assertThat(new CheckAgreement(chain.book()).now()).extracting(c -> words.say(c.what())).isEmpty();
      assertThat(chain.signing().signatures()).singleElement().satisfies(signed -> {
        assertThat(signed.name()).isEqualTo("李校长");
        var verified = chain.signing().verify(signed);
        assertThat(verified.isIntact()).isTrue();
        assertThat(verified.isUnchanged()).as("the exports say what was signed").isTrue();
      });
      var pieces = chain.book().all(EvidencePiece.KIND);
      assertThat(pieces.stream().flatMap(e -> e.file().stream()).map(KeptFile::form)).contains(FileForm.PNG, FileForm.PDF, FileForm.DOCX);
      assertThat(pieces.stream().flatMap(e -> e.file().stream())).allSatisfy(f -> assertThat(chain.evidence().bytes(f)).hasSize((int) f.size()));
      assertThat(Gauges.of(chain.ledger().entries(), chain.book(), chain.ledger().today())).satisfies(g -> {
        assertThat(g.selfClosed()).isZero();
        assertThat(g.closed()).isEqualTo(2);
        assertThat(g.returned()).isEqualTo(2);
        assertThat(g.reopened()).isEqualTo(1);
        assertThat(g.looksDone()).isEqualTo(1);
        assertThat(g.verifiedOutside()).isEqualTo(3);
      });
    }
  }
}
