package org.zhigai.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.zhigai.people.Person;
import org.zhigai.ui.Fx;
import org.zhigai.ui.School;
import org.zhigai.ui.TestFrame;

/** Whoever is shown is not taken for somebody who was typed; whoever is typed is kept once. */
class PersonBoxTest {
  private final School school = new School();
  private final TestFrame test = new TestFrame(school.book);
  private final List<Long> kept = new ArrayList<>();

  private PersonBox shown() {
    var box = new PersonBox("who", "谁", new Register(school.people, test.frame), () -> school.unit("教务处"), kept::add);
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(box), 300, 100));
    stage.show();
    return box;
  }

  @Test
  void goingFromOneEntryToTheNextWritesNothing() {
    Fx.run(() -> {
      var box = shown();
      for (var who : List.of(school.person("王敏", "教务处"), 0L, school.person("孙老师", "区教研室"), school.person("王敏", "教务处"), 0L)) {
        box.show(who);
        assertThat(box.getEditor().getText()).isEqualTo(school.people.person(who));
        assertThat(box.chosen()).isEqualTo(who);
      }
      assertThat(kept).isEmpty();
    });
  }

  @Test
  void aNameThatIsTypedIsKeptAtEnterAndOnce() {
    Fx.run(() -> {
      var box = shown();
      box.show(0);
      box.getEditor().setText(" 新来的老师 ");
      box.commitValue();
      var made = school.book.all(Person.KIND).getLast();
      assertThat(made.name()).isEqualTo("新来的老师");
      assertThat(made.unit()).isEqualTo(school.unit("教务处"));
      assertThat(kept).containsExactly(made.id());
      box.show(made.id());
      assertThat(kept).hasSize(1);
      box.getEditor().setText("");
      box.commitValue();
      assertThat(kept).as("nobody any more").containsExactly(made.id(), 0L);
    });
  }
}
