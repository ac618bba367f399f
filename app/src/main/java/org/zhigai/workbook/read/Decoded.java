package org.zhigai.workbook.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text and the encoding it was in. Never decoded with replacement characters: a wrong name is worse than a refusal. */
record Decoded(String text, String encoding) {

  private static final double USUAL = 0.95;

  static Decoded of(byte[] bytes, String file) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      var text = strictly(bytes, 3, StandardCharsets.UTF_8);
      if (text != null) {
        return new Decoded(text, "UTF-8");
      }
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16LE, file);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16BE, file);
    }
    if (hasZero(bytes)) {
      var wide = wide(bytes);
      if (wide == null) {
        throw ReadFaults.notAWorkbook(file);
      }
      return wide;
    }
    for (var charset : candidates(bytes)) {
      var text = strictly(bytes, 0, charset);
      if (text != null) {
        return new Decoded(text, charset.name());
      }
    }
    throw ReadFaults.undecodable(file);
  }

  private static List<Charset> candidates(byte[] bytes) {
    var simplified = Charset.forName("GB18030");
    return TraditionalText.isLikely(bytes) && Charset.isSupported("Big5")
        ? List.of(StandardCharsets.UTF_8, Charset.forName("Big5"), simplified)
        : List.of(StandardCharsets.UTF_8, simplified);
  }

  private static Decoded utf16(byte[] bytes, int from, Charset charset, String file) {
    var text = strictly(bytes, from, charset);
    if (text == null) {
      throw ReadFaults.undecodable(file);
    }
    return new Decoded(text, charset.name());
  }

  static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException notThisOne) {
      return null;
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

  private static boolean hasZero(byte[] bytes) {
    for (var b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** UTF-16 without its mark: of both orders of bytes the one that gives text; null when neither does. */
  private static @Nullable Decoded wide(byte[] bytes) {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      var text = bytes.length % 2 == 0 ? strictly(bytes, 0, charset) : null;
      if (text != null && isText(text)) {
        return new Decoded(text, charset.name());
      }
    }
    return null;
  }

  /** Nearly all of it letters, digits and signs of the languages schools write in. */
  private static boolean isText(String text) {
    var usual = text.chars()
        .filter(c -> c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < 0x7F) || (c >= 0x2010 && c <= 0x2033) || (c >= 0x3000 && c <= 0x303F)
            || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFF5E))
        .count();
    return usual > text.length() * USUAL && text.chars().anyMatch(c -> c < 0x7F);
  }
}
