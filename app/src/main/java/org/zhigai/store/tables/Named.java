package org.zhigai.store.tables;

import static org.zhigai.store.jooq.Tables.CHANGE;
import static org.zhigai.store.jooq.Tables.PUPIL;
import static org.zhigai.store.jooq.Tables.RECORD;
import static org.zhigai.store.jooq.Tables.VAULT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhigai.people.Person;

/**
 * What a pupil is named by, found in texts and in the bytes of files. A number counts where it stands alone, a name where it is not a part of another
 * pupil's longer one. Numbers and names too short to mean somebody are not looked for: seat 12 is any twelve.
 *
 * @param ids keys of the pupil, one unless an import was taken back and brought in again
 * @param words pseudonyms, numbers, names
 */
record Named(Set<Long> ids, Set<String> words, Pattern pattern) {
  /** As long as the shortest name, so that no text grows by it. */
  static final String GONE = "××";

  /** What stands for the marks of a pupil in a list of pupils, behind the pseudonym. */
  private static final String CODES = "=[0-9A-Za-z_.-]+";
  private static final int SHORTEST_NUMBER = 5;
  private static final int LARGEST_ENTRY = 64 << 20;
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

  /** The pupil of this pseudonym as a store knows them; without ids where it does not. */
  static Named of(DSLContext sql, String pseudonym, OpenVault vault) {
    return of(sql, sql.select(PUPIL.ID).from(PUPIL).where(PUPIL.PSEUDONYM.eq(pseudonym)).fetch(PUPIL.ID), Set.of(pseudonym), Optional.of(vault));
  }

  /**
   * The same pupil in another copy of the store, in which an import taken back and brought in again may have given another pseudonym.
   *
   * @param vault of that copy; empty where it cannot be opened: then the pupil is looked for by what is known already
   */
  Named in(DSLContext sql, Optional<OpenVault> vault) {
    var marks = LockRow.marks(sql);
    var numbers = words.stream().filter(w -> w.length() >= SHORTEST_NUMBER).map(marks::ofCode).toList();
    var there = sql.selectDistinct(PUPIL.ID).from(PUPIL).leftJoin(VAULT).on(VAULT.PUPIL_ID.eq(PUPIL.ID))
        .where(PUPIL.PSEUDONYM.in(words).or(VAULT.STUDENT_CODE.in(numbers))).fetch(PUPIL.ID);
    return of(sql, there, words, vault);
  }

  private static Named of(DSLContext sql, List<Long> ids, Set<String> known, Optional<OpenVault> vault) {
    var words = new LinkedHashSet<>(known);
    words.addAll(sql.select(PUPIL.PSEUDONYM).from(PUPIL).where(PUPIL.ID.in(ids)).fetch(PUPIL.PSEUDONYM));
    var staff = staff(sql);
    var all = vault.map(v -> v.said(sql, DSL.trueCondition())).orElse(List.of());
    for (var said : all.stream().filter(s -> ids.contains(s.pupilId())).toList()) {
      Stream.of(said.exam(), said.code()).filter(n -> n.length() >= SHORTEST_NUMBER).forEach(words::add);
      if (said.name().length() >= GONE.length() && !staff.contains(said.name())) {
        words.add(said.name());
      }
    }
    var longer = all.stream().filter(s -> !ids.contains(s.pupilId())).map(OpenVault.Said::name).distinct()
        .filter(n -> words.stream().anyMatch(w -> n.length() > w.length() && n.contains(w)));
    var around = longer.sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote);
    var own = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Named::alone).collect(Collectors.joining("|", "(", ")"));
    return new Named(Set.copyOf(ids), Set.copyOf(words), Pattern.compile(Stream.concat(around, Stream.of(own)).collect(Collectors.joining("|"))));
  }

  /** Names of members of staff: a pupil who is called like one is not looked for by that name. */
  private static Set<String> staff(DSLContext sql) {
    var out = new LinkedHashSet<>(sql.selectDistinct(CHANGE.DONE_BY).from(CHANGE).fetch(CHANGE.DONE_BY));
    sql.select(RECORD.BODY).from(RECORD).where(RECORD.KIND.eq(Person.KIND.id())).fetch(RECORD.BODY)
        .forEach(body -> STRING.matcher(body).results().forEach(s -> out.add(unquoted(s.group()))));
    return out;
  }

  private static String unquoted(String string) {
    return string.substring(1, string.length() - 1);
  }

  private static String alone(String word) {
    var isNumber = word.chars().allMatch(c -> c < 0x80);
    return isNumber ? "(?<![0-9A-Za-z.])" + Pattern.quote(word) + "(?![0-9A-Za-z])(?:" + CODES + ")?" : Pattern.quote(word);
  }

  boolean isIn(String text) {
    return pattern.matcher(text).results().anyMatch(m -> m.group(1) != null);
  }

  /** Whether a text is the pupil and nothing else. */
  boolean isAll(String text) {
    var found = pattern.matcher(text);
    return found.matches() && found.group(1) != null;
  }

  /** The text without the pupil. In JSON only what stands in quotes is text. */
  String without(String text) {
    var isJson = text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
    return isJson ? STRING.matcher(text).replaceAll((MatchResult m) -> java.util.regex.Matcher.quoteReplacement(plain(m.group()))) : plain(text);
  }

  private String plain(String text) {
    return pattern.matcher(text).replaceAll((MatchResult m) -> java.util.regex.Matcher.quoteReplacement(m.group(1) == null ? m.group() : GONE));
  }

  /** Whether the pupil is named in a file, as far as a program can tell: in plain text of any encoding, in what office files have packed. */
  boolean isIn(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (var charset : CHARSETS) {
      for (var word : words) {
        if (text.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
    }
    return isSearchable(bytes) && text.startsWith("PK") && unpacked(bytes).stream().anyMatch(this::isIn);
  }

  /** Texts, tables and office files are; a picture or a scan is not. */
  static boolean isSearchable(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    return Stream.of("\u0089PNG", "\u00ff\u00d8", "GIF8", "BM", "%PDF", "II*", "MM\0*", "RIFF").noneMatch(head::startsWith);
  }

  private static List<byte[]> unpacked(byte[] bytes) {
    var out = new ArrayList<byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      var left = LARGEST_ENTRY;
      for (var entry = zip.getNextEntry(); entry != null && left > 0; entry = zip.getNextEntry()) {
        var part = zip.readNBytes(left);
        left -= part.length;
        out.add(part);
      }
    } catch (IOException | IllegalArgumentException torn) {
      // What could be unpacked is looked at.
    }
    return out;
  }
}
