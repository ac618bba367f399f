package org.zhigai.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/** Which encoding an XML file is in: by its byte order mark, its first zero, or its declaration; UTF-8 otherwise. */
final class XmlEncoding {
  private static final int START = 200;
  private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,30})[\"']");

  private XmlEncoding() {}

  static InputStream utf8(InputStream in) throws IOException {
    var start = in.readNBytes(START);
    var skipped = starts(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    var whole = new SequenceInputStream(new ByteArrayInputStream(start, skipped, start.length - skipped), in);
    var charset = of(start);
    return charset.equals(StandardCharsets.UTF_8) ? whole : new Recoded(new InputStreamReader(whole, strict(charset)));
  }

  private static java.nio.charset.CharsetDecoder strict(Charset charset) {
    return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static Charset of(byte[] start) throws MalformedXml {
    if (starts(start, 0xFF, 0xFE) || starts(start, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(start, 0xFE, 0xFF) || starts(start, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    var declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      var name = declared.group(1).toUpperCase(java.util.Locale.ROOT);
      return switch (name) {
        case "US-ASCII", "ASCII" -> StandardCharsets.UTF_8;
        case "GB2312", "GBK" -> Charset.forName("GB18030");
        default -> Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new MalformedXml("encoding " + declared.group(1));
    }
  }

  private static boolean starts(byte[] bytes, int... magic) {
    for (var i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Characters as UTF-8 again. A byte order mark is left out. */
  private static final class Recoded extends InputStream {
    private final Reader from;
    private final CharBuffer characters = CharBuffer.allocate(1 << 13);
    private byte[] ready = new byte[0];
    private int at;
    private boolean first = true;

    Recoded(Reader from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (at == ready.length) {
        characters.clear();
        if (from.read(characters) < 0) {
          return -1;
        }
        characters.flip();
        var text = characters.toString();
        if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
          var rest = from.read();
          text = rest < 0 ? text : text + (char) rest;
        }
        ready = (first && text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
        first = false;
        at = 0;
      }
      var n = Math.min(length, ready.length - at);
      System.arraycopy(ready, at, into, offset, n);
      at += n;
      return n;
    }
  }
}
