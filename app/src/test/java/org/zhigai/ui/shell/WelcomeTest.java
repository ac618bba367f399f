package org.zhigai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhigai.chain.SchoolProfile;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.Progress;
import org.zhigai.kernel.UserFault;
import org.zhigai.ui.Fx;
import org.zhigai.ui.Picture;
import org.zhigai.ui.Snapshots;
import org.zhigai.ui.TestFrame;

class WelcomeTest {
  private final List<String> done = new ArrayList<>();
  private final List<char[]> secrets = new ArrayList<>();
  private List<Path> recent = List.of();
  private boolean isWrong;
  private Optional<Stage> window = Optional.empty();
  private final WelcomeActions<String> actions =
      new WelcomeActions<>() {
        @Override
        public String sample(Progress progress) {
          return "sample";
        }

        @Override
        public String sampleAnew(Progress progress) {
          return "anew";
        }

        @Override
        public boolean hasSample() {
          return false;
        }

        @Override
        public String create(Path file, char[] password, char[] vaultPassword, SchoolProfile profile, Progress progress) {
          secrets.add(password);
          secrets.add(vaultPassword);
          return "create " + file + " " + profile.name() + " " + new String(password) + " " + new String(vaultPassword);
        }

        @Override
        public String open(Path file, char[] password, Progress progress) {
          secrets.add(password);
          if (isWrong) {
            throw new UserFault(
                UserFault.Kind.STORE, "ZG-407", Phrase.of("store.wrong-password", String.valueOf(file)), Phrase.of("store.wrong-password.remedy"));
          }
          return "open " + file + " " + new String(password);
        }

        @Override
        public String recover(Path file, char[] code, char[] fresh, Progress progress) {
          secrets.add(code);
          secrets.add(fresh);
          return "recover " + file + " " + new String(code) + " " + new String(fresh);
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

  private WelcomeViewModel<String> model(TestFrame test) {
    return new WelcomeViewModel<>(actions, test.frame.jobs(), (opened, files) -> done.add(opened + " " + files),
        read -> done.add("review " + read.contents().school()), returned -> done.add("many " + returned));
  }

  @Test
  void aNewStoreNeedsASchoolAndTheSamePasswordTwice() {
    var model = model(new TestFrame());
    model.begin(WelcomeViewModel.Step.NEW);
    model.school().set("云岭小学");
    model.password().set("short");
    assertThat(model.mayCreate().get()).isFalse();
    model.password().set("long enough");
    model.again().set("long enougH");
    assertThat(model.missing()).extracting(p -> p.key()).contains("shell.welcome.missing.again");
    model.again().set("long enough");
    assertThat(model.missing()).extracting(p -> p.key()).containsExactly("shell.welcome.missing.vault");
    model.vault().set("long enough");
    assertThat(model.missing()).extracting(p -> p.key()).containsExactly("shell.welcome.missing.other");
    model.vault().set("another one");
    assertThat(model.missing()).extracting(p -> p.key()).containsExactly("shell.welcome.missing.vaultAgain");
    assertThat(model.mayCreate().get()).isFalse();
    model.vaultAgain().set("another one");
    assertThat(model.mayCreate().get()).isTrue();
    model.create();
    assertThat(done).containsExactly("create " + Path.of("data", "云岭小学.zhigai") + " 云岭小学 long enough another one []");
    assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
    assertThat(model.password().get() + model.vault().get() + model.vaultAgain().get()).isEmpty();
  }

  @Test
  void aDroppedStoreIsOpenedAndDroppedWorkbooksWaitForIt() {
    var model = model(new TestFrame());
    model.drop(List.of(Path.of("a.xlsx"), Path.of("s.zhigai")));
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.OPEN);
    assertThat(model.mayOpen().get()).isFalse();
    model.password().set("x");
    model.open();
    assertThat(done).containsExactly("open s.zhigai x [a.xlsx]");
  }

  /** Forgotten: the code from the paper and a new password twice, then the store is open. */
  @Test
  void aForgottenPasswordIsSetAnewByTheCode() {
    recent = List.of(Path.of("s.zhigai"));
    var test = new TestFrame();
    var model = model(test);
    model.arrive();
    Fx.run(() -> onStage(new WelcomeView(model, test.window, () -> {})));
    Fx.run(() -> model.begin(WelcomeViewModel.Step.RECOVER));
    assertThat(Fx.on(() -> focused())).isEqualTo("welcome-code");
    assertThat(model.file().get()).as("of the store that was to be opened").isEqualTo("s.zhigai");
    model.code().set(" AAAA-BBBB ");
    model.password().set("long enough");
    assertThat(model.mayRecover().get()).as("once more").isFalse();
    model.again().set("long enough");
    assertThat(model.mayRecover().get()).isTrue();
    Fx.run(model::recover);
    assertThat(done).containsExactly("recover s.zhigai AAAA-BBBB long enough []");
    assertThat(secrets).as("wiped").allSatisfy(secret -> assertThat(new String(secret)).matches("\\x00+"));
    assertThat(List.of(model.code().get(), model.password().get(), model.again().get())).as("forgotten by the form").containsOnly("");
  }

  @Test
  void withoutAnyStoreADroppedWorkbookLeadsToANewOne() {
    var model = model(new TestFrame());
    model.drop(List.of(Path.of("a.xlsx")));
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.NEW);
    recent = List.of(Path.of("s.zhigai"));
    model.drop(List.of(Path.of("a.xlsx")));
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.OPEN);
    assertThat(model.file().get()).isEqualTo("s.zhigai");
  }

  @Test
  void whoeverWasHereBeforeFindsTheLastStoreAndTypes() {
    recent = List.of(Path.of("b", "t.zhigai"), Path.of("a", "s.zhigai"));
    var test = new TestFrame();
    var model = model(test);
    model.arrive();
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.OPEN);
    Fx.run(() -> onStage(new WelcomeView(model, test.window, () -> {})));
    assertThat(Fx.on(() -> focused())).isEqualTo("welcome-password");
    Fx.run(() -> model.choose(recent.getLast()));
    assertThat(model.file().get()).isEqualTo(recent.getLast().toString());
  }

  @Test
  void withoutAnyStoreTheChoicesAreShownAndTheFormBeginsAtTheFile() {
    var test = new TestFrame();
    var model = model(test);
    model.arrive();
    assertThat(model.step().get()).isEqualTo(WelcomeViewModel.Step.CHOOSE);
    Fx.run(() -> onStage(new WelcomeView(model, test.window, () -> {})));
    Fx.run(() -> model.begin(WelcomeViewModel.Step.OPEN));
    assertThat(Fx.on(() -> focused())).isEqualTo("welcome-choose");
  }

  @Test
  void aWrongPasswordIsToldInTheFormAndMarked() {
    recent = List.of(Path.of("s.zhigai"));
    isWrong = true;
    var test = new TestFrame();
    var model = model(test);
    model.arrive();
    Fx.run(() -> onStage(new WelcomeView(model, test.window, () -> {})));
    Fx.run(() -> {
      model.password().set("falsch");
      model.open();
    });
    assertThat(secrets.getFirst()).containsOnly('\0');
    assertThat(done).isEmpty();
    assertThat(model.busy().get()).isFalse();
    var scene = window.orElseThrow().getScene();
    assertThat(scene.lookup("#welcome-fault").isVisible()).isTrue();
    assertThat(scene.lookup("#welcome-fault").getAccessibleText()).contains("密码不对");
    assertThat(((PasswordField) scene.lookup("#welcome-password")).getSelection().getLength()).isEqualTo("falsch".length());
    isWrong = false;
    Fx.run(model::open);
    assertThat(scene.lookup("#welcome-fault").isVisible()).isFalse();
    assertThat(done).hasSize(1);
  }

  private void onStage(WelcomeView view) {
    var stage = new Stage();
    window = Optional.of(stage);
    stage.setScene(new Scene(view, 900, 700));
    stage.show();
  }

  private String focused() {
    return window.orElseThrow().getScene().getFocusOwner().getId();
  }

  @AfterEach
  void hide() {
    window.ifPresent(stage -> Fx.run(stage::hide));
  }

  @Picture
  void photographs() {
    Snapshots.take("welcome-open", 1000, 700, test -> {
      recent = List.of(Path.of("云岭小学.zhigai"), Path.of("示例学校.zhigai"));
      isWrong = true;
      var model = model(test);
      model.arrive();
      model.password().set("falsch");
      model.open();
      isWrong = false;
      return new WelcomeView(model, test.window, () -> {});
    });
    Snapshots.take("welcome-recent", 1366, 697, test -> {
      recent = List.of(Path.of("云岭小学.zhigai"), Path.of("示例学校.zhigai"));
      return new WelcomeView(model(test), test.window, () -> {});
    });
    recent = List.of();
    Snapshots.take("welcome", 1366, 768, test -> new WelcomeView(model(test), test.window, () -> {}));
    Snapshots.take("welcome-new", 1000, 700, test -> {
      var model = model(test);
      model.drop(List.of(Path.of("四年级数学.xlsx")));
      model.school().set("云岭小学");
      return new WelcomeView(model, test.window, () -> {});
    });
  }
}
