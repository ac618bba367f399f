package org.zhigai.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhigai.rows.Facts;
import org.zhigai.rows.Field;
import org.zhigai.rows.Kind;
import org.zhigai.rows.Row;
import org.zhigai.rows.Types;

/** What a person said about a form, kept by its headings: met again, it is taken without asking. */
public record FormProfile(Row<FormProfile> row) {
  /** Name of the file it was first met in. */
  public static final Field<FormProfile, String> FILE = Field.of("file", Types.TEXT, "");
  /** SHA-256 of its sheets' headings. */
  public static final Field<FormProfile, String> PRINT = Field.of("print", Types.TEXT, "");
  /** {@code Sheet!D=measures}, a line each; nothing behind the sign for a column that is left as it is. */
  public static final Field<FormProfile, List<String>> COLUMNS = Field.of("columns", Types.LINES, List.of());

  public static final Kind<FormProfile> KIND =
      Kind.<FormProfile>of("form-profile", "MB", FormProfile::new).fields(FILE, PRINT, COLUMNS).column(FILE, 40).column(COLUMNS, 40).build();

  static Optional<FormProfile> of(String print, Facts all) {
    return all.all(KIND).stream().filter(p -> p.row().get(PRINT).equals(print)).reduce((a, b) -> b);
  }

  /** What its headings are known by. */
  static String print(List<FormPart> parts) {
    var text = parts.stream()
        .map(p -> p.name() + "\n" + p.columns().stream().map(c -> c.letter() + " " + HeadingText.letters(c.heading())).collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As lines. */
  static List<String> lines(List<FormPart> parts) {
    return parts.stream()
        .flatMap(p -> p.columns().stream().filter(c -> c.how() == ColumnMatch.How.SAID || c.how() == ColumnMatch.How.LEFT)
            .map(c -> p.name() + "!" + c.letter() + "=" + c.facts().stream().map(FormFact::key).collect(Collectors.joining("+"))))
        .toList();
  }

  /** What it says goes into which column; a fact that a newer version knew is nobody's any more. */
  Map<String, List<FormFact>> said() {
    var out = new LinkedHashMap<String, List<FormFact>>();
    for (var line : row.get(COLUMNS)) {
      var is = line.lastIndexOf('=');
      if (is > 0) {
        out.put(line.substring(0, is), facts(line.substring(is + 1)).orElse(List.of()));
      }
    }
    return out;
  }

  /** {@code unit+person}; nothing for an empty text or {@code -}; empty when there is no such fact. */
  public static Optional<List<FormFact>> facts(String keys) {
    if (keys.isBlank() || keys.strip().equals("-")) {
      return Optional.of(List.of());
    }
    var found = Arrays.stream(keys.split("\\+")).map(FormFact::of).toList();
    return found.stream().allMatch(Optional::isPresent) ? Optional.of(found.stream().flatMap(Optional::stream).toList()) : Optional.empty();
  }
}
