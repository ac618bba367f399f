#!/usr/bin/env bash
# ControlsFX 11.2.4 on JavaFX 26.0.2 (both pinned below), no other theme than a user agent stylesheet of one line.
# Guess: Notifications are drawn the same under any user agent stylesheet: the library brings notificationpopup.css with it.
# Found: that sheet paints the bar with -fx-outer-border, -fx-inner-border and -fx-body-color, which only Modena defines. Under any other user agent
#   stylesheet JavaFX takes the names for strings, logs a ClassCastException (String to Paint) and the bar has no background at all. Its drop shadow, which
#   is in the same rule, stays, and so falls from the letters instead of from the bar: blurred text over whatever lies below. Under Modena the same program
#   has three fills and no word in the log.
# Fails when that changes: then a program need not paint the bar itself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java"
cat > "$work/pom.xml" <<'P'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>note</artifactId>
  <version>1</version>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.openjfx</groupId>
      <artifactId>javafx-controls</artifactId>
      <version>26.0.2</version>
    </dependency>
    <dependency>
      <groupId>org.controlsfx</groupId>
      <artifactId>controlsfx</artifactId>
      <version>11.2.4</version>
    </dependency>
  </dependencies>
</project>
P
cat > "$work/Note.java" <<'J'
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

public class Note extends Application {
  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) throws Exception {
    if (getParameters().getRaw().contains("other")) {
      var sheet = Files.writeString(Path.of("other.css"), ".root { -fx-font-size: 14px; }");
      setUserAgentStylesheet(sheet.toUri().toString());
    }
    stage.setScene(new Scene(new StackPane(), 600, 400));
    stage.show();
    Notifications.create().owner(stage).text("A word").hideAfter(Duration.seconds(30)).show();
    var wait = new PauseTransition(Duration.seconds(2));
    wait.setOnFinished(e -> {
      for (var window : Window.getWindows()) {
        for (var pane : window.getScene().getRoot().lookupAll(".notification-bar > .pane")) {
          var ground = ((Region) pane).getBackground();
          System.out.println("fills " + (ground == null ? 0 : ground.getFills().size()) + ", shadow " + (pane.getEffect() != null));
        }
      }
      Platform.exit();
    });
    wait.play();
  }
}
J
cd "$work"
mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt
# JavaFX 26 draws without a display; 25 is the oldest Java it runs on.
java=$(for d in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  if grep -qE '^JAVA_VERSION="(2[5-9]|3)' "$d/release" 2>/dev/null; then echo "$d/bin/java"; break; fi
done)
note() {
  "${java:?needs Java 25 or newer}" --enable-native-access=ALL-UNNAMED -Dglass.platform=Headless -Dprism.order=sw -cp "$(cat cp.txt)" Note.java "$@" 2> "$work/log" | tee "$work/said"
}
echo "Modena:" && note modena
grep -q '^fills 3, shadow true$' said
! grep -q ClassCastException log
echo "another user agent stylesheet:" && note other
grep -q '^fills 0, shadow true$' said
grep -m1 -o "ClassCastException: class java.lang.String cannot be cast to class javafx.scene.paint.Paint" log
echo "as found: no ground under the words, and the shadow still there"
