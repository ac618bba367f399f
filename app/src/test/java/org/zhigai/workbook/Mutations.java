package org.zhigai.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files the way disks, mailers and careless programs do, and worse: flips, cuts, swaps, and zips repacked after it. */
public final class Mutations {
  private final Random random;

  public Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** Some damage, chosen at random; half of a zip's are done inside its entries, so that checksums do not give them away. */
  public byte[] of(byte[] file) throws IOException {
    var zipped = file.length > 4 && file[0] == 'P' && file[1] == 'K';
    return zipped && random.nextInt(4) > 0 ? repacked(file) : bytes(file);
  }

  private byte[] bytes(byte[] file) {
    return switch (random.nextInt(5)) {
      case 0 -> flipped(file, 1 + random.nextInt(8));
      case 1 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
      case 2 -> swapped(file);
      case 3 -> zeroed(file);
      default -> inserted(file);
    };
  }

  private byte[] flipped(byte[] file, int times) {
    var out = file.clone();
    for (var i = 0; i < times && out.length > 0; i++) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  private byte[] swapped(byte[] file) {
    var out = file.clone();
    var length = Math.max(1, random.nextInt(Math.max(1, file.length / 4)));
    var a = random.nextInt(Math.max(1, file.length - length));
    var b = random.nextInt(Math.max(1, file.length - length));
    System.arraycopy(file, a, out, b, Math.min(length, file.length - Math.max(a, b)));
    return out;
  }

  private byte[] zeroed(byte[] file) {
    var out = file.clone();
    var from = random.nextInt(Math.max(1, out.length));
    Arrays.fill(out, from, Math.min(out.length, from + random.nextInt(600)), (byte) 0);
    return out;
  }

  private byte[] inserted(byte[] file) {
    var at = random.nextInt(file.length + 1);
    var junk = new byte[1 + random.nextInt(40)];
    random.nextBytes(junk);
    var out = Arrays.copyOf(file, file.length + junk.length);
    System.arraycopy(junk, 0, out, at, junk.length);
    System.arraycopy(file, at, out, at + junk.length, file.length - at);
    return out;
  }

  private byte[] repacked(byte[] zip) throws IOException {
    var entries = unpacked(zip);
    var names = new ArrayList<>(entries.keySet());
    var name = names.get(random.nextInt(names.size()));
    var part = Objects.requireNonNull(entries.get(name));
    switch (random.nextInt(6)) {
      case 0 -> entries.remove(name);
      case 1 -> {
        var other = names.get(random.nextInt(names.size()));
        entries.put(name, Objects.requireNonNull(entries.get(other)));
        entries.put(other, part);
      }
      case 2 -> entries.put(name, numbers(part));
      case 3 -> entries.put(name, tags(part));
      default -> entries.put(name, bytes(part));
    }
    return packed(entries);
  }

  /** Digits changed for others: cells, rows, styles and strings that are not there. */
  private byte[] numbers(byte[] part) {
    var out = part.clone();
    for (var i = 0; i < 1 + random.nextInt(20); i++) {
      var at = random.nextInt(Math.max(1, out.length));
      while (at < out.length && (out[at] < '0' || out[at] > '9')) {
        at++;
      }
      if (at < out.length) {
        out[at] = (byte) "0123456789-.eE".charAt(random.nextInt(14));
      }
    }
    return out;
  }

  /** One tag name or attribute given to another, well formed or not. */
  private byte[] tags(byte[] part) {
    var text = new String(part, java.nio.charset.StandardCharsets.UTF_8);
    var from = List.of("<c ", "<row", "<v>", "</v>", "t=\"s\"", "r=\"", "<si>", "<sheet ", "r:id=", "<mergeCell ", "s=\"", "<t>");
    var to =
        List.of("<d ", "<row><row", "<v><v>", "", "t=\"zz\"", "r=\"ZZZZ", "<si/>", "<sheet/><sheet ", "id=", "<mergeCell ref=\"A1:XFD1048576\"/><mergeCell ",
            "s=\"9999999", "<t xml:space=\"x\"><t>");
    var pick = random.nextInt(from.size());
    return (random.nextBoolean()
        ? text.replace(from.get(pick), to.get(pick))
        : text.replaceFirst(java.util.regex.Pattern.quote(from.get(pick)),
            java.util.regex.Matcher.quoteReplacement(to.get(pick))))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    var out = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.put(entry.getName(), in.readAllBytes());
      }
    }
    return out;
  }

  static byte[] packed(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      // Half of the time went into packing.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
