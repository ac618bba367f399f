package org.zhigai.workbook.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of tags and attributes, each made once. */
final class XmlNames {
  static final Name NONE = new Name(new byte[0], "", "");

  private static final int SLOTS = 4_096;
  private static final int MOST = 2_000;

  private final Name[] slots = new Name[SLOTS];
  private int count;

  /** A qualified name. One object a name, so that two are compared by identity. */
  record Name(byte[] written, String prefix, String local) {

    boolean isNamespace() {
      return prefix.equals("xmlns") || (prefix.isEmpty() && local.equals("xmlns"));
    }

    char letter() {
      return local.length() == 1 ? local.charAt(0) : 0;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  Name of(byte[] bytes, int from, int to) throws MalformedXml {
    var hash = to - from;
    for (var i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    var slot = (hash ^ hash >>> 16) & SLOTS - 1;
    for (var known = slots[slot]; known != null; known = slots[slot]) {
      if (Arrays.equals(known.written, 0, known.written.length, bytes, from, to)) {
        return known;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    if (++count > MOST) {
      throw new MalformedXml("too many names");
    }
    var written = Arrays.copyOfRange(bytes, from, to);
    var text = new String(written, StandardCharsets.UTF_8);
    var colon = text.indexOf(':');
    var made = new Name(written, colon < 0 ? "" : text.substring(0, colon), text.substring(colon + 1));
    slots[slot] = made;
    return made;
  }
}
