package org.zhigai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Progress;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestDesk;

class WelcomeTest {
  private final List<String> done = new ArrayList<>();
  private final List<char[]> secrets = new ArrayList<>();
  private List<Path> recent = List.of();
  private final WelcomeActions<String> actions =
      new WelcomeActions<>() {
        @Override
        public String sample(Progress progress) {
          return "sample";
        }

        @Override
        public String create(Path file, char[] password, SchoolProfile profile, Progress progress) {
          secrets.add(password);
          return "create " + file + " " + profile.name() + " " + new String(password);
        }

        @Override
        public String open(Path file, char[] password, Progress progress) {
          secrets.add(password);
          return "open " + file + " " + new String(password);
        }

        @Override
        public Path proposed(String school) {
          return Path.of("data", school + ".zhigai");
        }

        @Override
        public List<Path> recent() {
          return recent;
        }
      };

  private WelcomeViewModel<String> model(TestDesk test) {
    return new WelcomeViewModel<>(actions, test.desk.jobs(), (opened, files) -> done.add(opened + " " + files));
  }

  @Test
  void aNewStoreNeedsASchoolAndTheSamePasswordTwice() {
    var model = model(new TestDesk());
    model.begin(WelcomeViewModel.Step.NEW);
    model.school().set("云岭小学");
    model.password().set("short");
    assertThat(model.mayCreate().get()).isFalse();
    model.password().set("long enough");
    model.again().set("long enougH");
    assertThat(model.missing()).extracting(p -> p.key()).containsExactly("shell.welcome.missing.again");
    model.again().set("long enough");
    assertThat(model.mayCreate().get()).isTrue();
    model.create();
    assertThat(done).containsExactly("create " + Path.of("data", "云岭小学.zhigai") + " 云岭小学 long enough []");
    assertThat(secrets.getFirst()).containsOnly('\0');
    assertThat(model.password().get()).isEmpty();
  }

  @Test
  void aDroppedStoreIsOpenedAndDroppedWorkbooksWaitForIt() {
    var model = model(new TestDesk());
    model.drop(List.of(Path.of("a.xlsx"), Path.of("s.zhigai")));
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.OPEN);
    assertThat(model.mayOpen().get()).isFalse();
    model.password().set("x");
    model.open();
    assertThat(done).containsExactly("open s.zhigai x [a.xlsx]");
  }

  @Test
  void withoutAnyStoreADroppedWorkbookLeadsToANewOne() {
    var model = model(new TestDesk());
    model.drop(List.of(Path.of("a.xlsx")));
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.NEW);
    recent = List.of(Path.of("s.zhigai"));
    model.drop(List.of(Path.of("a.xlsx")));
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.OPEN);
    assertThat(model.file().get()).isEqualTo("s.zhigai");
  }

  @Picture
  void photographs() {
    Snapshots.take("welcome", 1366, 768, test -> new WelcomeView(model(test), test.frame, () -> {}));
    Snapshots.take("welcome-new", 1000, 700, test -> {
      var model = model(test);
      model.drop(List.of(Path.of("四年级数学.xlsx")));
      model.school().set("云岭小学");
      return new WelcomeView(model, test.frame, () -> {});
    });
  }
}
