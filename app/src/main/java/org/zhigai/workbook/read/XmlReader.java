package org.zhigai.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A pull parser for the XML of workbooks: start, end, text. It stays in bytes until a text is asked for, because a fresh Java
 * spends more on warming up a general parser than on a whole school's scores. Strict where it matters: tags must nest, bytes must
 * be UTF-8, no character that XML forbids is let through. It knows no document types: a file that declares entities is refused.
 */
final class XmlReader extends XmlInput {
  static final int END_OF_FILE = -1;
  static final int START = 1;
  static final int END = 2;
  static final int TEXT = 3;

  private static final int MAX_DEPTH = 200;
  private static final int MAX_ATTRIBUTES = 500;

  private final XmlNames names = new XmlNames();
  private final XmlNames.Name[] open = new XmlNames.Name[MAX_DEPTH];
  private int depth;
  private boolean rooted;
  private boolean closesItself;
  private XmlNames.Name name = XmlNames.NONE;
  private XmlNames.Name[] attributes = new XmlNames.Name[16];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int attributeCount;
  private int textFrom;
  private int textTo;
  private boolean plain;
  private boolean literal;

  /** @param in UTF-8, with or without a byte order mark, or what {@link XmlEncoding} makes UTF-8 of */
  XmlReader(InputStream in) throws IOException {
    super(XmlEncoding.utf8(in));
  }

  /** What comes next: one of {@link #START}, {@link #END}, {@link #TEXT}, {@link #END_OF_FILE}. */
  int next() throws IOException {
    if (closesItself) {
      closesItself = false;
      depth--;
      return END;
    }
    while (true) {
      if (at >= end && !fill(at)) {
        if (depth > 0 || !rooted) {
          throw new MalformedXml("ends early");
        }
        return END_OF_FILE;
      }
      if (bytes[at] != '<') {
        return text();
      }
      need(at + 2);
      switch (bytes[at + 1]) {
        case '/' -> {
          return endTag();
        }
        case '?' -> skipPast("?>", 2);
        case '!' -> {
          if (isAt("<!--")) {
            skipPast("-->", 4);
          } else if (isAt("<![CDATA[")) {
            return characterData();
          } else {
            documentType();
          }
        }
        default -> {
          return startTag();
        }
      }
    }
  }

  /** The local name of the element that started or ended. */
  String name() {
    return name.local();
  }

  int depth() {
    return depth;
  }

  /** An attribute by its local name, whatever its prefix. */
  @Nullable
  String attribute(String local) throws IOException {
    for (var i = 0; i < attributeCount; i++) {
      if (attributes[i].local().equals(local)) {
        return attribute(from[i], to[i]);
      }
    }
    return null;
  }

  /** An attribute by prefix and local name, for files that use one local name in two namespaces. */
  @Nullable
  String attribute(String prefix, String local) throws IOException {
    for (var i = 0; i < attributeCount; i++) {
      if (attributes[i].local().equals(local) && attributes[i].prefix().equals(prefix)) {
        return attribute(from[i], to[i]);
      }
    }
    return null;
  }

  String attributeOr(String local, String otherwise) throws IOException {
    var out = attribute(local);
    return out == null ? otherwise : out;
  }

  /** A whole number; {@code otherwise} when the attribute is absent or none. */
  int attributeInt(String local, int otherwise) throws IOException {
    var out = attribute(local);
    if (out == null || out.isEmpty() || out.length() > 9 || !out.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return otherwise;
    }
    return Integer.parseInt(out);
  }

  int attributeCount() {
    return attributeCount;
  }

  /** The name of an attribute when it is one letter, as those of cells are; 0 otherwise. */
  char attributeLetter(int i) {
    return attributes[i].letter();
  }

  /** The value of an attribute as it stands in {@link #bytes()}, from {@link #from} to {@link #to}. */
  int from(int i) {
    return from[i];
  }

  int to(int i) {
    return to[i];
  }

  String value(int i) throws IOException {
    return attribute(from[i], to[i]);
  }

  /** What the positions speak of; valid until {@link #next} is asked. */
  byte[] bytes() {
    return bytes;
  }

  /** The text that {@link #TEXT} announced, references resolved. */
  String text(int event) throws IOException {
    return event == TEXT ? decoded(textFrom, textTo, plain, literal) : "";
  }

  /** Whether the text is nothing but ASCII without references, so that its bytes are its characters. */
  boolean isPlain() {
    return plain;
  }

  int textFrom() {
    return textFrom;
  }

  int textTo() {
    return textTo;
  }

  /** All text up to the end of the element that started, its child elements' included. Leaves the parser at its end. */
  String elementText() throws IOException {
    var until = depth - 1;
    @Nullable String one = null;
    @Nullable StringBuilder more = null;
    for (var event = next(); depth > until || event != END; event = next()) {
      if (event == TEXT) {
        var piece = text(event);
        if (one == null) {
          one = piece;
        } else {
          more = more == null ? new StringBuilder(one) : more;
          more.append(piece);
        }
      }
    }
    return more != null ? more.toString() : one == null ? "" : one;
  }

  /** Passes over the element that started, with all it holds. */
  void skip() throws IOException {
    var until = depth - 1;
    while (next() != END || depth > until) {
      // Nothing of it is wanted.
    }
  }

  private int startTag() throws IOException {
    var close = tagEnd();
    attributeCount = 0;
    if (depth == 0 && rooted) {
      throw new MalformedXml("a second root");
    }
    var i = nameEnd(at + 1, close);
    name = names.of(bytes, at + 1, i);
    var last = close;
    if (bytes[close - 1] == '/') {
      closesItself = true;
      last = close - 1;
    }
    while (i < last) {
      if (isSpace(bytes[i])) {
        i++;
      } else {
        i = readAttribute(i, last);
      }
    }
    if (depth == MAX_DEPTH) {
      throw new MalformedXml("too deep");
    }
    open[depth++] = name;
    rooted = true;
    at = close + 1;
    return START;
  }

  private int readAttribute(int start, int last) throws MalformedXml {
    var i = nameEnd(start, last);
    var called = names.of(bytes, start, i);
    while (i < last && isSpace(bytes[i])) {
      i++;
    }
    if (i >= last || bytes[i] != '=') {
      throw new MalformedXml("attribute without value");
    }
    do {
      i++;
    } while (i < last && isSpace(bytes[i]));
    if (i >= last || (bytes[i] != '"' && bytes[i] != '\'')) {
      throw new MalformedXml("attribute without quotes");
    }
    var quote = bytes[i];
    var begin = ++i;
    while (i < last && bytes[i] != quote) {
      if (bytes[i] == '<') {
        throw new MalformedXml("tag in an attribute");
      }
      i++;
    }
    if (i >= last || (i + 1 < last && !isSpace(bytes[i + 1]))) {
      throw new MalformedXml("attributes that touch");
    }
    if (!called.isNamespace()) {
      keep(called, begin, i);
    }
    return i + 1;
  }

  private void keep(XmlNames.Name called, int begin, int finish) throws MalformedXml {
    if (attributeCount == attributes.length) {
      if (attributeCount >= MAX_ATTRIBUTES) {
        throw new MalformedXml("too many attributes");
      }
      attributes = java.util.Arrays.copyOf(attributes, attributeCount * 2);
      from = java.util.Arrays.copyOf(from, attributeCount * 2);
      to = java.util.Arrays.copyOf(to, attributeCount * 2);
    }
    attributes[attributeCount] = called;
    from[attributeCount] = begin;
    to[attributeCount++] = finish;
  }

  private int endTag() throws IOException {
    var close = tagEnd();
    var i = nameEnd(at + 2, close);
    name = names.of(bytes, at + 2, i);
    while (i < close && isSpace(bytes[i])) {
      i++;
    }
    if (i < close || depth == 0 || !open[depth - 1].equals(name)) {
      throw new MalformedXml("</" + name.local() + "> closes another");
    }
    depth--;
    at = close + 1;
    return END;
  }

  private int nameEnd(int start, int last) throws MalformedXml {
    var i = start;
    while (i < last && !isSpace(bytes[i]) && bytes[i] != '=' && bytes[i] != '/') {
      i++;
    }
    var b = i == start ? 0 : bytes[start];
    if (!(b < 0 || b == '_' || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z'))) {
      throw new MalformedXml("no name");
    }
    return i;
  }

  private int text() throws IOException {
    textFrom = at;
    plain = true;
    literal = false;
    var i = at;
    while (true) {
      if (i >= end) {
        var before = i - at;
        if (!fill(at)) {
          i = end;
          break;
        }
        i = at + before;
      }
      var b = bytes[i];
      if (b == '<') {
        break;
      }
      if (b < ' ') {
        checked(b);
        plain &= b >= 0 && b != '\r';
      } else if (b == '&') {
        plain = false;
      }
      i++;
    }
    textFrom = at;
    textTo = i;
    at = i;
    if (depth == 0 && !isBlank()) {
      throw new MalformedXml("text outside the root");
    }
    return TEXT;
  }

  private int characterData() throws IOException {
    var start = at + 9;
    var close = indexOf("]]>", start);
    textFrom = at + 9;
    textTo = close;
    plain = false;
    literal = true;
    for (var i = textFrom; i < close; i++) {
      checked(bytes[i]);
    }
    at = close + 3;
    if (depth == 0) {
      throw new MalformedXml("text outside the root");
    }
    return TEXT;
  }

  private static void checked(byte b) throws MalformedXml {
    if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
      throw new MalformedXml("control character");
    }
  }

  private boolean isBlank() {
    for (var i = textFrom; i < textTo; i++) {
      if (!isSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** A document type is skipped, unless it declares something. */
  private void documentType() throws IOException {
    var close = tagEnd();
    for (var i = at; i < close; i++) {
      if (bytes[i] == '[') {
        throw new MalformedXml("declarations");
      }
    }
    if (rooted || !isAt("<!DOCTYPE")) {
      throw new MalformedXml("declaration");
    }
    at = close + 1;
  }

  private String attribute(int start, int finish) throws MalformedXml {
    return XmlText.isOfLines(bytes, start, finish) ? XmlText.ofAttribute(bytes, start, finish) : decoded(start, finish, false, false);
  }

  private String decoded(int start, int finish, boolean ascii, boolean verbatim) throws MalformedXml {
    var simple = ascii;
    if (!ascii && !verbatim) {
      simple = true;
      for (var i = start; i < finish && simple; i++) {
        simple = bytes[i] > 0 && bytes[i] != '&' && bytes[i] != '\r';
      }
    }
    return simple
        ? new String(bytes, start, finish - start, StandardCharsets.ISO_8859_1)
        : XmlText.of(bytes, start, finish, verbatim);
  }
}
