package org.zhigai.ui.intake;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.zhigai.kernel.Phrase;
import org.zhigai.monitoring.intake.ImportProfile;
import org.zhigai.monitoring.intake.ImportResults;
import org.zhigai.ui.parts.StoreFrame;
import org.zhigai.ui.parts.Dialogs;
import org.zhigai.ui.parts.Nodes;

/** Layouts that are known by their headings, each to be forgotten. */
final class ProfileList {
  private final ImportResults imports;
  private final StoreFrame frame;
  private final VBox lines = Nodes.named(new VBox(4), "import-profiles", "", "zg-import-profiles");

  ProfileList(ImportResults imports, StoreFrame frame) {
    this.imports = imports;
    this.frame = frame;
  }

  Node build() {
    fill();
    return lines;
  }

  private void fill() {
    lines.getChildren().clear();
    var profiles = imports.profiles();
    if (!profiles.isEmpty()) {
      lines.getChildren().add(Nodes.label(say("profiles", profiles.size()), "zg-section"));
      profiles.forEach(p -> lines.getChildren().add(line(p)));
    }
  }

  private Node line(ImportProfile profile) {
    var away =
        Nodes.iconButton(
            "profile-delete-" + profile.id(), Material2AL.DELETE_OUTLINE, say("profile.delete", profile.title()), () -> ask(profile));
    var row =
        new HBox(
            12, Nodes.label(profile.title()), Nodes.label(say("profile.saved.by", profile.by(), profile.at().toLocalDate().toString()), "zg-caption"),
            Nodes.spring(), away);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void ask(ImportProfile profile) {
    if (Dialogs.confirm(
        lines, frame.words(), Phrase.of("preview.profile.delete", profile.title()), Phrase.of("preview.profile.delete.ask"),
        Phrase.of("preview.profile.delete.go"))) {
      var by = frame.actor().get();
      frame.jobs().run(
          Phrase.of("preview.profile.delete", profile.title()),
          progress -> {
            imports.deleteProfile(profile.id(), by);
            return profile;
          },
          gone -> fill());
    }
  }

  private String say(String what, Object... values) {
    return frame.words().say("preview." + what, values);
  }
}
