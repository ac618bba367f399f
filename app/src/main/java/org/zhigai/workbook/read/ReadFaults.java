package org.zhigai.workbook.read;

import org.jspecify.annotations.Nullable;
import org.zhigai.kernel.Phrase;
import org.zhigai.kernel.UserFault;

/** Every way a file can be refused as a whole, each with its code; codes never change their meaning. */
final class ReadFaults {
  private ReadFaults() {}

  static UserFault missing(String file) {
    return fault("ZG-301", "missing", file, null);
  }

  static UserFault empty(String file) {
    return fault("ZG-302", "empty", file, null);
  }

  static UserFault damaged(String file, @Nullable Throwable cause) {
    return fault("ZG-303", "damaged", file, cause);
  }

  static UserFault notAWorkbook(String file) {
    return fault("ZG-304", "notAWorkbook", file, null);
  }

  static UserFault encrypted(String file) {
    return fault("ZG-305", "encrypted", file, null);
  }

  static UserFault tooOld(String file) {
    return fault("ZG-306", "tooOld", file, null);
  }

  static UserFault tooLarge(String fileOrSheet) {
    return fault("ZG-307", "tooLarge", fileOrSheet, null);
  }

  static UserFault otherFormat(String file, String format) {
    return new UserFault(
        UserFault.Kind.INPUT,
        "ZG-308",
        Phrase.of("intake.fault.otherFormat.what", file, format),
        Phrase.of("intake.fault.otherFormat.remedy", file, format));
  }

  static UserFault unreadable(String file, @Nullable Throwable cause) {
    return fault("ZG-309", "unreadable", file, cause);
  }

  static UserFault undecodable(String file) {
    return fault("ZG-310", "undecodable", file, null);
  }

  static UserFault unevenColumns(String file) {
    return fault("ZG-311", "unevenColumns", file, null);
  }

  static UserFault archive(String file) {
    return fault("ZG-312", "archive", file, null);
  }

  private static UserFault fault(String code, String name, String file, @Nullable Throwable cause) {
    return new UserFault(
        UserFault.Kind.INPUT,
        code,
        Phrase.of("intake.fault." + name + ".what", file),
        Phrase.of("intake.fault." + name + ".remedy", file),
        cause);
  }
}
