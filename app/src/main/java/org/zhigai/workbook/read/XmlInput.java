package org.zhigai.workbook.read;

import java.io.IOException;
import java.io.InputStream;

/** The bytes an XML parser stands on: a window that moves over the file and grows to the longest token, up to a bound. */
abstract class XmlInput {
  private static final int MAX_TOKEN = 16 << 20;

  private final InputStream in;
  byte[] bytes = new byte[1 << 16];
  /** Where the parser stands in {@link #bytes}. */
  int at;
  /** Behind the last byte that was read. */
  int end;

  XmlInput(InputStream in) {
    this.in = in;
  }

  /** Where the tag that begins at {@link #at} has its closing bracket; the whole tag is in the buffer then. */
  final int tagEnd() throws IOException {
    var quote = 0;
    for (var i = at + 1;; i++) {
      if (i >= end) {
        var before = i - at;
        if (!fill(at)) {
          throw new MalformedXml("ends in a tag");
        }
        i = at + before;
      }
      var b = bytes[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '>') {
        return i;
      } else if (b == '"' || b == '\'') {
        quote = b;
      }
    }
  }

  final void skipPast(String closing, int opening) throws IOException {
    at = indexOf(closing, at + opening) + closing.length();
  }

  /** Finds a mark at or behind {@code start}, reading on while it is not there; {@link #at} stays at the same byte. */
  final int indexOf(String mark, int start) throws IOException {
    for (var i = start;; i++) {
      while (i + mark.length() > end) {
        var before = i - at;
        if (!fill(at)) {
          throw new MalformedXml("no " + mark);
        }
        i = at + before;
      }
      if (matches(i, mark)) {
        return i;
      }
    }
  }

  final boolean isAt(String mark) throws IOException {
    while (end - at < mark.length()) {
      if (!fill(at)) {
        return false;
      }
    }
    return matches(at, mark);
  }

  final boolean matches(int i, String mark) {
    for (var k = 0; k < mark.length(); k++) {
      if (bytes[i + k] != mark.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  final void need(int until) throws IOException {
    var count = until - at;
    while (end - at < count) {
      if (!fill(at)) {
        throw new MalformedXml("ends in a tag");
      }
    }
  }

  /** Reads on, keeping what stands from {@code kept}; false at the end. Moves {@link #at} with what is kept. */
  final boolean fill(int kept) throws IOException {
    if (kept > 0) {
      System.arraycopy(bytes, kept, bytes, 0, end - kept);
      at -= kept;
      end -= kept;
    } else if (end == bytes.length) {
      if (bytes.length >= MAX_TOKEN) {
        throw new XlsxParts.TooLarge();
      }
      bytes = java.util.Arrays.copyOf(bytes, bytes.length * 2);
    }
    var n = in.read(bytes, end, bytes.length - end);
    end += Math.max(n, 0);
    return n > 0;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }
}
