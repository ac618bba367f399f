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
    var zeros = zeros(bytes);
    if (zeros[0] + zeros[1] > 0) {
      var few = bytes.length / 20;
      if (zeros[1] > few && zeros[0] <= few / 4) {
        return utf16(bytes, 0, StandardCharsets.UTF_16LE, file);
      }
      if (zeros[0] > few && zeros[1] <= few / 4) {
        return utf16(bytes, 0, StandardCharsets.UTF_16BE, file);
      }
      throw ReadFaults.notAWorkbook(file);
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

  /** Zero bytes at even and at odd places. */
  private static int[] zeros(byte[] bytes) {
    var out = new int[2];
    for (var i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        out[i & 1]++;
      }
    }
    return out;
  }
}
