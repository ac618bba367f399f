package org.zhigai.workbook.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/**
 * The parts of an OOXML file in memory, in their order. A part is taken apart when somebody asks for it, and written anew only when somebody says that it was
 * changed; all others go out as they came in.
 */
final class FormPackage {
  /** More unpacked than any form needs; a bomb stops here. */
  private static final long MOST = 192L << 20;
  /** More of one part than is kept as a tree. */
  private static final int MOST_XML = 40 << 20;
  private static final int MOST_ENTRIES = 5_000;

  private final Map<String, byte[]> parts;
  private final Map<String, Document> trees = new LinkedHashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();

  private FormPackage(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** More than the program is ready to hold. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static FormPackage read(Path file) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    var left = MOST;
    try (var zip = new ZipFile(file.toFile())) {
      var entries = Collections.list(zip.entries());
      if (entries.size() > MOST_ENTRIES) {
        throw new TooLarge();
      }
      for (var entry : entries) {
        if (!entry.isDirectory()) {
          try (var in = zip.getInputStream(entry)) {
            var bytes = bytes(in, left);
            left -= bytes.length;
            parts.put(entry.getName(), bytes);
          }
        } else {
          parts.put(entry.getName(), new byte[0]);
        }
      }
    } catch (IllegalArgumentException namesNoCharacterSetKnows) {
      throw new IOException("entry names", namesNoCharacterSetKnows);
    }
    return new FormPackage(parts);
  }

  private static byte[] bytes(InputStream in, long most) throws IOException {
    var out = new ByteArrayOutputStream();
    var some = new byte[1 << 14];
    for (var n = in.read(some); n >= 0; n = in.read(some)) {
      out.write(some, 0, n);
      if (out.size() > most) {
        throw new TooLarge();
      }
    }
    return out.toByteArray();
  }

  /** The same parts, to be changed by themselves. */
  FormPackage copy() {
    return new FormPackage(new LinkedHashMap<>(parts));
  }

  /** The name under which a part lies there, however its letters are written; empty when it is not there. */
  String named(String part) {
    var wanted = part.startsWith("/") ? part.substring(1) : part;
    return parts.containsKey(wanted) ? wanted : parts.keySet().stream().filter(p -> p.replace('\\', '/').equalsIgnoreCase(wanted)).findFirst().orElse("");
  }

  boolean has(String part) {
    return !named(part).isEmpty();
  }

  byte[] bytes(String part) {
    return parts.getOrDefault(named(part), new byte[0]);
  }

  List<String> names() {
    return new ArrayList<>(parts.keySet());
  }

  /** A part as a tree, the same one each time it is asked for. */
  Document tree(String part) throws IOException {
    var name = named(part);
    var tree = trees.get(name);
    if (tree == null) {
      var bytes = parts.get(name);
      if (bytes == null) {
        throw new IOException("no part " + part);
      }
      if (bytes.length > MOST_XML) {
        throw new TooLarge();
      }
      tree = FormXml.parse(bytes);
      trees.put(name, tree);
    }
    return tree;
  }

  /** Its tree goes out in the place of its bytes. */
  void changed(String part) {
    changed.add(named(part));
  }

  void put(String part, byte[] bytes) {
    parts.put(part, bytes);
    trees.remove(part);
  }

  /** Where the relationships of a part stand. */
  static String relations(String part) {
    var cut = part.lastIndexOf('/') + 1;
    return part.substring(0, cut) + "_rels/" + part.substring(cut) + ".rels";
  }

  /** Parts that another part points to, by the key of the relation. */
  Map<String, Relation> targets(String part) throws IOException {
    var out = new LinkedHashMap<String, Relation>();
    var rels = named(relations(part));
    if (!rels.isEmpty()) {
      for (var each : FormXml.all(tree(rels), "Relationship")) {
        if (!each.getAttribute("TargetMode").equalsIgnoreCase("External")) {
          out.put(each.getAttribute("Id"), new Relation(each.getAttribute("Type"), resolved(part, each.getAttribute("Target"))));
        }
      }
    }
    return out;
  }

  /** What points to what. */
  record Relation(String type, String part) {
    boolean is(String what) {
      return type.toLowerCase(Locale.ROOT).endsWith("/" + what.toLowerCase(Locale.ROOT));
    }
  }

  private static String resolved(String from, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    var path = new ArrayList<String>(List.of(from.split("/")));
    path.removeLast();
    for (var step : target.replace('\\', '/').split("/")) {
      if (step.equals("..")) {
        if (!path.isEmpty()) {
          path.removeLast();
        }
      } else if (!step.equals(".")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }

  void write(OutputStream out) throws IOException {
    for (var part : changed) {
      parts.put(part, FormXml.bytes(tree(part)));
    }
    var zip = new ZipOutputStream(out);
    for (var part : parts.entrySet()) {
      var entry = new ZipEntry(part.getKey());
      // What says the same is the same file.
      entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }
}
