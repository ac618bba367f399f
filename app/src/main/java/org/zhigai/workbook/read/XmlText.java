package org.zhigai.workbook.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes of XML as the text they stand for. */
final class XmlText {
  private static final int LONGEST_REFERENCE = 12;

  private XmlText() {}

  /** @param verbatim whether an ampersand is one */
  static String of(byte[] bytes, int from, int to, boolean verbatim) throws MalformedXml {
    var lines = lines(bytes, from, to);
    return verbatim || lines.indexOf('&') < 0 ? lines : resolved(lines);
  }

  /** Whether there is a line or a tab in it. */
  static boolean isOfLines(byte[] bytes, int from, int to) {
    for (var i = from; i < to; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ') {
        return true;
      }
    }
    return false;
  }

  /** In an attribute a line or a tab that is written as it is stands for a blank; one that is written as a reference stays (XML 1.0, 3.3.3). */
  static String ofAttribute(byte[] bytes, int from, int to) throws MalformedXml {
    return resolved(lines(bytes, from, to).replace('\n', ' ').replace('\t', ' '));
  }

  private static String lines(byte[] bytes, int from, int to) throws MalformedXml {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedXml("not UTF-8");
    }
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String resolved(String text) throws MalformedXml {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != '&') {
        out.append(c);
        continue;
      }
      var close = text.indexOf(';', i + 1);
      if (close < 0 || close - i > LONGEST_REFERENCE) {
        throw new MalformedXml("reference");
      }
      out.appendCodePoint(reference(text.substring(i + 1, close)));
      i = close;
    }
    return out.toString();
  }

  private static int reference(String name) throws MalformedXml {
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> character(name);
    };
  }

  private static int character(String name) throws MalformedXml {
    try {
      if (name.length() > 1 && name.charAt(0) == '#') {
        var code = name.charAt(1) == 'x' ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        if (code == '\t' || code == '\n' || code == '\r' || (code >= ' ' && code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF))) {
          return code;
        }
      }
    } catch (NumberFormatException noNumber) {
      throw new MalformedXml("reference &" + name + ";");
    }
    throw new MalformedXml("reference &" + name + ";");
  }
}
