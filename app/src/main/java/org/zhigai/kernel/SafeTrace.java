package org.zhigai.kernel;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What went wrong and where in the program, without a word of what it was working on: a message may quote a cell, a name, a path or a statement with its
 * values, and a report of a fault is sent to others. Kinds of exceptions, codes and lines of the program tell enough.
 */
public final class SafeTrace {
  private static final String INDENT = "  ";

  private SafeTrace() {}

  public static String of(Throwable fault) {
    var out = new StringBuilder();
    tell(fault, "", "", Collections.newSetFromMap(new IdentityHashMap<>()), out);
    return out.toString();
  }

  /** One line: the kind of exception, and its code. */
  public static String kind(Throwable fault) {
    return switch (fault) {
      case UserFault ours -> ours.code();
      case SQLException sql -> sql.getClass().getName() + " " + sql.getErrorCode();
      default -> fault.getClass().getName();
    };
  }

  private static void tell(Throwable fault, String role, String indent, Set<Throwable> told, StringBuilder out) {
    if (!told.add(fault)) {
      return;
    }
    out.append(indent).append(role).append(kind(fault)).append('\n');
    for (var frame : fault.getStackTrace()) {
      out.append(indent).append(INDENT).append("at ").append(frame).append('\n');
    }
    for (var other : fault.getSuppressed()) {
      tell(other, "suppressed: ", indent + INDENT, told, out);
    }
    if (fault.getCause() != null) {
      tell(fault.getCause(), "caused by: ", indent, told, out);
    }
  }
}
