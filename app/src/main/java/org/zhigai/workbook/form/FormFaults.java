package org.zhigai.workbook.form;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** Why a form is not opened. */
final class FormFaults {
  private FormFaults() {}

  static UserFault unreadable(Path file, @Nullable Exception cause) {
    return fault("ZG-440", "template.unreadable", file, cause);
  }

  static UserFault tooLarge(Path file, @Nullable Exception cause) {
    return fault("ZG-441", "template.too-large", file, cause);
  }

  static UserFault encrypted(Path file) {
    return fault("ZG-442", "template.encrypted", file, null);
  }

  private static UserFault fault(String code, String key, Path file, @Nullable Exception cause) {
    return new UserFault(UserFault.Kind.INPUT, code, Phrase.of(key, String.valueOf(file.getFileName())), Phrase.of(key + ".remedy"), cause);
  }
}
