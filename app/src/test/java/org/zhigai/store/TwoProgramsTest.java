package org.zhigai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhigai.chain.Chain;
import org.zhigai.chain.ChainArchive;
import org.zhigai.kernel.UserFault;
import org.zhigai.problems.Problem;
import org.zhigai.problems.ProblemState;
import org.zhigai.rows.Book;

/** What another program sees of a store, and what one leaves behind that was killed. */
class TwoProgramsTest {
  @RegisterExtension final FreshStore fresh = new FreshStore();

  @Test
  void whileOneProgramHasItAnotherIsRefused() throws Exception {
    assertThat(otherProgram("open")).isEqualTo("ZG-404");
    fresh.close();
    assertThat(otherProgram("open")).isEqualTo("opened");
  }

  @Test
  void anEditOutlivesAProgramThatIsKilledRightAfter() throws Exception {
    fresh.close();
    assertThat(otherProgram("edit and die")).isEqualTo("WT-2026-001");
    fresh.reopen();
    assertThat(fresh.book().all(Problem.KIND)).extracting(Problem::number).containsExactly("WT-2026-001");
  }

  @Test
  void ofAnEditHalfMadeNothingIsLeft() throws Exception {
    fresh.close();
    assertThat(otherProgram("die within an edit")).isEqualTo("WT-2026-001");
    fresh.reopen();
    assertThat(fresh.book().all(Problem.KIND)).isEmpty();
  }

  private String otherProgram(String what) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(java, "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", Other.class.getName(), fresh.file().toString(), what))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return said;
  }

  /** The other program. */
  static final class Other {
    private Other() {}

    private static String problem(ChainArchive archive) {
      return Some.problem(new Book(archive.records(), Chain.KINDS, source -> 0), 0, "对比.xlsx", ProblemState.SUGGESTED).number();
    }

    public static void main(String[] args) {
      var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
      try {
        var archive = FreshStore.stores().open(Path.of(args[0]), FreshStore.password());
        if (args[1].equals("open")) {
          archive.close();
          out.println("opened");
        } else if (args[1].equals("edit and die")) {
          out.println(problem(archive));
          Runtime.getRuntime().halt(0);
        } else {
          archive.intake().whole(() -> {
            out.println(problem(archive));
            Runtime.getRuntime().halt(0);
          });
        }
      } catch (UserFault refused) {
        out.println(refused.code());
      }
    }
  }
}
