package org.zhigai.workbook.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recognition stands on floors: each knows those under it, none knows one above or beside it, and nobody outside knows more than the door. */
class FloorsTest {
  private static final String ROOT = "org.zhigai.workbook.recognise";
  /** From the ground; those of one number stand beside each other. */
  private static final List<List<String>> FLOORS =
      List.of(List.of("words"), List.of("table"), List.of("header", "columns", "pupils"), List.of("scores", "survey"), List.of(""));

  @Test
  void everyFloorKnowsOnlyThoseUnderIt() {
    assertThat(against(FLOORS)).isEmpty();
  }

  @Test
  void aHouseTurnedOverIsSeen() {
    assertThat(against(FLOORS.reversed())).isNotEmpty();
  }

  @Test
  void nobodyOutsideKnowsMoreThanTheDoor() {
    var used = new ArrayList<String>();
    for (var c : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.zhigai")) {
      if (!c.getPackageName().startsWith(ROOT)) {
        c.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass()).filter(t -> t.getPackageName().startsWith(ROOT))
            .map(JavaClass::getSimpleName).forEach(used::add);
      }
    }
    assertThat(used).isNotEmpty().containsOnly("RecogniseWorkbook");
  }

  private static List<String> against(List<List<String>> floors) {
    var out = new ArrayList<String>();
    for (var c : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT)) {
      for (var d : c.getDirectDependenciesFromSelf()) {
        var from = room(c);
        var to = room(d.getTargetClass());
        if (d.getTargetClass().getPackageName().startsWith(ROOT) && !from.equals(to) && floor(floors, from) <= floor(floors, to)) {
          out.add(d.getDescription());
        }
      }
    }
    return out;
  }

  private static String room(JavaClass c) {
    var name = c.getPackageName();
    return name.length() <= ROOT.length() ? "" : name.substring(ROOT.length() + 1);
  }

  private static int floor(List<List<String>> floors, String room) {
    for (var f = 0; f < floors.size(); f++) {
      if (floors.get(f).contains(room)) {
        return f;
      }
    }
    throw new AssertionError("a room nobody drew: " + room);
  }
}
