import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at the list of what is shipped (the CycloneDX SBOM the build has just written): every licence has to be one of {@code licences.txt}, no version may
 * be one of {@code vulnerabilities.txt}. Prints both and leaves the notice of third parties beside the SBOM; a build ends here when either does not hold. Asks nobody: both lists lie in the repository.
 */
public final class CheckSupply {
  /** @param version below which something is known, where a line says so */
  private record Known(String artifact, String version, String id, String what) {}

  private CheckSupply() {}

  /** @param arguments the folder of the lists, and the SBOM */
  public static void main(String[] arguments) throws IOException {
    var lists = Path.of(arguments[0]);
    var allowed = lines(lists.resolve("licences.txt"));
    var known = lines(lists.resolve("vulnerabilities.txt")).stream().map(CheckSupply::known).toList();
    var wrong = new ArrayList<String>();
    var byLicence = new TreeMap<String, TreeSet<String>>();
    var components = JsonMapper.builder().build().readTree(Files.readString(Path.of(arguments[1]))).path("components");
    for (var component : components) {
      var artifact = component.path("group").asString() + ":" + component.path("name").asString();
      var version = component.path("version").asString();
      var licences = licences(component);
      licences.forEach(l -> byLicence.computeIfAbsent(l, k -> new TreeSet<>()).add(artifact.substring(artifact.indexOf(':') + 1) + " " + version));
      if (licences.stream().noneMatch(allowed::contains)) {
        wrong.add(artifact + " " + version + " is under " + licences + ", which src/supply/licences.txt does not have");
      }
      known.stream().filter(k -> k.artifact().equals(artifact) && isBelow(version, k.version()))
          .forEach(k -> wrong.add(artifact + " " + version + ": " + k.id() + ", mended in " + k.version() + ": " + k.what()));
    }
    System.out.println(components.size() + " components");
    byLicence.forEach((licence, names) -> System.out.println("  " + licence + ": " + String.join(", ", names)));
    Files.writeString(Path.of(arguments[1]).resolveSibling("third-party.txt"), notice(byLicence));
    System.out.println(
        known.size() + " known vulnerabilities looked for ("
            + Files.readAllLines(lists.resolve("vulnerabilities.txt")).getFirst().replace("# ", "") + "): "
            + (wrong.isEmpty() ? "none is shipped" : ""));
    wrong.forEach(System.out::println);
    if (components.isEmpty() || !wrong.isEmpty()) {
      System.exit(1);
    }
  }

  /** What goes with the program to whoever it is handed to. */
  private static String notice(TreeMap<String, TreeSet<String>> byLicence) {
    return "Zhigai is under the Apache License 2.0 (LICENSE). It carries a Java runtime (OpenJDK, GPL-2.0 with Classpath Exception; what lies in it under other\n"
        + "licences: runtime/legal), the font Noto Sans SC (OFL-1.1, its text beside the font) and these libraries, each with its licence in its jar or at its\n"
        + "project's address in bom.json:\n\n"
        + byLicence.entrySet().stream().map(e -> e.getKey() + "\n" + e.getValue().stream().map(n -> "  " + n + "\n").collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
  }

  private static List<String> lines(Path list) throws IOException {
    return Files.readAllLines(list).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(String::strip).toList();
  }

  private static Known known(String line) {
    var parts = line.split("\\s*\\|\\s*");
    return new Known(parts[0], parts[1], parts[2], parts[3]);
  }

  private static List<String> licences(JsonNode component) {
    return component.path("licenses").values().stream()
        .map(l -> Stream.of(l.path("license").path("id"), l.path("license").path("name"), l.path("expression")).filter(JsonNode::isString)
            .map(JsonNode::asString).findFirst().orElse("none"))
        .collect(Collectors.toList());
  }

  /** By the numbers in it; a word behind them counts for nothing. */
  private static boolean isBelow(String version, String other) {
    var a = numbers(version);
    var b = numbers(other);
    for (var i = 0; i < Math.max(a.size(), b.size()); i++) {
      long left = i < a.size() ? a.get(i) : 0;
      long right = i < b.size() ? b.get(i) : 0;
      if (left != right) {
        return left < right;
      }
    }
    return false;
  }

  private static List<Long> numbers(String version) {
    return Stream.of(version.split("\\D+")).filter(n -> !n.isEmpty()).map(Long::valueOf).toList();
  }
}
