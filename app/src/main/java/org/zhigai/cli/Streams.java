package org.zhigai.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command speaks: results to out, everything else to err. */
record Streams(PrintWriter out, PrintWriter err) {

  static Streams of(@Nullable CommandSpec spec) {
    var line = Objects.requireNonNull(spec).commandLine();
    return new Streams(line.getOut(), line.getErr());
  }
}
