package org.zhigai.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.scene.Node;
import org.zhigai.ui.parts.Station;
import org.zhigai.ui.parts.View;
import org.zhigai.ui.parts.ViewModel;

/**
 * The rules themselves, written against a root package so that the same rule is run over the program ({@code org.zhigai}) and
 * over planted violations ({@code org.zhigai.house.planted}).
 */
final class HouseRules {
  /** Rooms from the top floor down. A room may import from any room after it, never from one before. */
  static final List<String> FLOORS =
      List.of(
          "cli", "ui", "document", "dossier", "explore", "charts", "store", "workbook", "chain", "rollup", "pack", "review", "exchange", "template", "analysis",
          "signing",
          "agreement", "report",
          "trace",
          "programme",
          "support",
          "session",
          "effect", "ledger",
          "adjustment",
          "problems", "monitoring", "people", "rows", "stats", "strategy", "kernel", "value");

  /** Rooms on one floor that must not know each other although their order would allow it. */
  private static final Map<String, List<String>> BLIND =
      Map.of(
          "cli", List.of("ui", "charts", "document", "store", "workbook"),
          "ui", List.of("document", "store", "workbook"),
          "explore", List.of("store", "workbook"),
          "charts", List.of("store", "workbook", "chain", "report", "trace", "support", "session", "effect", "ledger", "adjustment", "problems", "monitoring"),
          "store", List.of("workbook"));

  /** Rooms that hold rooms of their own. */
  private static final List<String> INSIDE = List.of("explore", "charts", "stats", "store");

  /** The parts of a screen, which may keep properties of their own. */
  private static final List<Class<?>> SCREEN = List.of(Node.class, View.class, Station.class);

  private HouseRules() {}

  /** Every rule by name. */
  static Map<String, ArchRule> all(String root) {
    var out = new LinkedHashMap<String, ArchRule>();
    out.put("rooms have no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
    out.put("screens have no cycles", slices().matching(root + ".ui.(*)..").should().beFreeOfCycles());
    INSIDE.forEach(room -> out.put("inside " + room + " no cycles", slices().matching(root + "." + room + ".(*)..").should().beFreeOfCycles()));
    out.put("what all of stats is built on stands on nothing in it",
        noClasses().that().resideInAPackage(root + ".stats")
            .should().dependOnClassesThat().resideInAPackage(root + ".stats.*.."));
    for (var i = 0; i < FLOORS.size(); i++) {
      var above = new ArrayList<String>();
      FLOORS.subList(0, i).forEach(r -> above.add(root + "." + r + ".."));
      var room = FLOORS.get(i);
      if (!above.isEmpty()) {
        out.put(
            room + " imports downwards only",
            noClasses().that().resideInAPackage(root + "." + room + "..")
                .should().dependOnClassesThat().resideInAnyPackage(above.toArray(String[]::new)));
      }
      var blind = BLIND.getOrDefault(room, List.of()).stream().map(r -> root + "." + r + "..").toArray(String[]::new);
      if (blind.length > 0) {
        out.put(
            room + " does not know rooms it is given only through ports",
            noClasses().that().resideInAPackage(root + "." + room + "..")
                .should().dependOnClassesThat().resideInAnyPackage(blind));
      }
    }
    out.put("stations are blind to each other", stations(root));
    out.put("jOOQ, H2 and Flyway in store only", only(root, List.of("store"), "org.jooq..", "org.h2..", "org.flywaydb.."));
    out.put("POI in workbook and document only", only(root, List.of("workbook", "document"), "org.apache.poi.."));
    out.put("JFreeChart in charts only", only(root, List.of("charts"), "org.jfree..", "javax.swing..", "org.apache.batik.."));
    // Slides are measured in its rectangles.
    out.put("AWT in charts and document only", only(root, List.of("charts", "document"), "java.awt.."));
    out.put("JavaFX in ui and charts only", noFx(root));
    out.put("view models hold no nodes",
        noClasses().that(isViewModel()).or(keepsProperties(root))
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene.."));
    out.put("whoever keeps properties beside the screen is a view model", classes().that(keepsProperties(root)).should(beViewModels()));
    out.put("threads in ui.jobs only",
        noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".ui.jobs..")
            .and(isNot("PooledJobs"))
            .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ExecutorService"));
    out.put("no mutable statics",
        fields().that().areDeclaredInClassesThat().resideInAPackage(root + "..").and().areStatic()
            .and().areDeclaredInClassesThat(notGenerated())
            .should().beFinal());
    out.put("nobody opens a socket",
        noClasses().that().resideInAPackage(root + "..")
            .should().dependOnClassesThat().haveNameMatching(
                "java\\.net\\.(.*Socket|.*URLConnection|http\\..*)|java\\.nio\\.channels\\..*(Socket|Datagram).*"
                    + "|java\\.rmi\\..*|org\\.h2\\.(server|tools)\\..*"));
    out.put("a simple name stands for one thing",
        classes().that(DescribedPredicate.describe(
            "files of the house",
            c -> (c.getPackageName() + ".").startsWith(root + ".") && !c.isNestedClass() && !c.getPackageName().contains(".store.jooq")
                && !c.getSimpleName().equals("package-info")))
            .should(standOnce()));
    // Charts draw what they write.
    out.put("numbers become text where values are written, in patterns and in drawings",
        noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".charts..").and(isNot("ValueWriter")).and(isNot("PatternNumbers"))
            .should().dependOnClassesThat().haveFullyQualifiedName("java.text.DecimalFormat"));
    out.put("no getInstance",
        methods().that().areDeclaredInClassesThat().resideInAPackage(root + "..")
            .should().notHaveName("getInstance"));
    out.put("only cli prints",
        noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".cli..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
    out.put("kernel stays small and alone",
        classes().that().resideInAPackage(root + ".kernel..")
            .should().onlyDependOnClassesThat(
                DescribedPredicate.describe("in kernel, value or the JDK",
                    c -> c.getPackageName().startsWith(root + ".kernel") || c.getPackageName().startsWith(root + ".value")
                        || c.getPackageName().startsWith("java.")
                        || c.getPackageName().startsWith("org.jspecify") || c.getPackageName().isEmpty())));
    return out;
  }

  /** By what it is, whatever its name: what says so, and what keeps what a screen follows without being part of one. */
  private static DescribedPredicate<JavaClass> isViewModel() {
    return DescribedPredicate.describe("view models", c -> c.isAssignableTo(ViewModel.class));
  }

  private static DescribedPredicate<JavaClass> keepsProperties(String root) {
    return DescribedPredicate.describe(
        "keep properties and are no part of a screen",
        c -> (c.getPackageName() + ".").startsWith(root + ".ui.") && !in(c, root, List.of("parts", "jobs")) && !c.isNestedClass()
            && SCREEN.stream().noneMatch(c::isAssignableTo)
            && c.getMethods().stream().noneMatch(m -> m.getName().equals("build") && m.getRawReturnType().isAssignableTo(Node.class))
            && c.getFields().stream().anyMatch(f -> f.getRawType().isAssignableTo(Observable.class)));
  }

  private static ArchCondition<JavaClass> beViewModels() {
    return ArchCondition.from(isViewModel());
  }

  /** The page of station 1 is where explorer, boards and sessions meet; they know neither it nor each other. */
  private static ArchRule stations(String root) {
    var shared = List.of("parts", "jobs", "shell");
    var meeting = List.of("explore", "board", "session");
    return slices().matching(root + ".ui.(*)..").namingSlices("$1").should().notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            DescribedPredicate.describe("shared by screens", c -> in(c, root, List.of("parts", "jobs", "people"))))
        .ignoreDependency(
            DescribedPredicate.describe("shared by screens", c -> in(c, root, shared)), DescribedPredicate.alwaysTrue())
        .ignoreDependency(
            DescribedPredicate.describe("the page of station 1", c -> in(c, root, List.of("monitoring"))),
            DescribedPredicate.describe("on the page of station 1", c -> in(c, root, meeting)));
  }

  private static boolean in(JavaClass c, String root, List<String> screens) {
    return screens.stream().anyMatch(s -> (c.getPackageName() + ".").startsWith(root + ".ui." + s + "."));
  }

  private static ArchRule only(String root, List<String> rooms, String... libraries) {
    var homes = rooms.stream().map(r -> root + "." + r + "..").toArray(String[]::new);
    return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackages(homes)
        .should().dependOnClassesThat().resideInAnyPackage(libraries);
  }

  /** FxWindow and OpenWindow stand at the top and start the window; Rehearsal opens and closes one for the caches. */
  private static ArchRule noFx(String root) {
    return noClasses().that().resideInAPackage(root + "..")
        .and().resideOutsideOfPackages(root + ".ui..", root + ".charts..")
        .and(isNot("FxWindow")).and(isNot("OpenWindow")).and(isNot("Rehearsal"))
        .should().dependOnClassesThat().resideInAnyPackage("javafx..");
  }

  /** Two files of one name are taken for one another, in talk and at the head of a file. */
  private static ArchCondition<JavaClass> standOnce() {
    return new ArchCondition<>("have a simple name of their own") {
      private final Map<String, List<String>> called = new LinkedHashMap<>();

      @Override
      public void init(Collection<JavaClass> all) {
        all.forEach(c -> called.computeIfAbsent(c.getSimpleName(), n -> new ArrayList<>()).add(c.getName()));
      }

      @Override
      public void check(JavaClass c, ConditionEvents events) {
        var all = called.getOrDefault(c.getSimpleName(), List.of());
        events.add(new SimpleConditionEvent(c, all.size() == 1, c.getSimpleName() + " stands for " + all));
      }
    };
  }

  private static DescribedPredicate<JavaClass> isNot(String name) {
    return DescribedPredicate.describe(
        "not " + name, c -> !c.getSimpleName().equals(name) && !c.getName().contains("." + name + "$"));
  }

  private static DescribedPredicate<JavaClass> notGenerated() {
    return DescribedPredicate.describe(
        "written by hand",
        c -> !c.getPackageName().contains(".store.jooq") && !c.isEnum() && !c.getModifiers().contains(JavaModifier.SYNTHETIC));
  }
}
