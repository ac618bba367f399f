package org.zhigai.ui.parts;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.zhigai.kernel.UserFault;

/** What went wrong, said where it was asked for: what happened, what to do, and the code. Not there while nothing is wrong. */
public final class FaultText extends VBox {
  private final UiWords words;

  public FaultText(String id, UiWords words) {
    super(2);
    this.words = words;
    Nodes.named(this, id, "", "zg-fault");
    show(Optional.empty());
  }

  public void show(Optional<UserFault> fault) {
    getChildren().clear();
    fault.ifPresent(f -> {
      var what = words.say(f.what());
      getChildren().addAll(
          Nodes.paragraph(what, "zg-strong"), Nodes.paragraph(words.say(f.remedy())), Nodes.label(words.say("fault.code", f.code()), "zg-caption"));
      setAccessibleText(what);
    });
    setVisible(fault.isPresent());
    setManaged(fault.isPresent());
  }
}
