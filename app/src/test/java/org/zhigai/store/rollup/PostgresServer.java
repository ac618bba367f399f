package org.zhigai.store.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of its own for a test: Debian's programs, data in a new folder, on the loopback address, as somebody who is not root; gone afterwards. */
public final class PostgresServer implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final Path data;
  private final int port;
  private final List<String> as;

  private PostgresServer(Path programs, Path folder, int port, List<String> as) {
    this.programs = programs;
    this.folder = folder;
    this.data = folder.resolve("data");
    this.port = port;
    this.as = as;
  }

  /** Empty where there is none on this machine, or nobody but root to run it. */
  public static Optional<PostgresServer> started() {
    var programs = programs();
    if (programs.isEmpty()) {
      return Optional.empty();
    }
    var root = System.getProperty("user.name").equals("root");
    var as = root ? List.of("runuser", "-u", "postgres", "--") : List.<String>of();
    try {
      var folder = Path.of(run(Stream.concat(as.stream(), Stream.of("mktemp", "-d", "/tmp/zhigai-postgres-XXXXXX")).toList()).strip());
      var server = new PostgresServer(programs.get(), folder, free(), as);
      server.ask("initdb", "-D", server.data.toString(), "-U", "zhigai", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
      server.ask(
          "pg_ctl", "-D", server.data.toString(), "-l", folder.resolve("log").toString(), "-o",
          "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=", "-w", "start");
      return Optional.of(server);
    } catch (IOException | IllegalStateException impossible) {
      System.err.println("no PostgreSQL here: " + impossible.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Path> programs() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (var versions = Files.list(INSTALLED)) {
      return versions.map(v -> v.resolve("bin")).filter(b -> Files.isExecutable(b.resolve("pg_ctl"))).max(Comparator.naturalOrder());
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=zhigai";
  }

  private void ask(String program, String... arguments) throws IOException {
    var command = new ArrayList<>(as);
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static String run(List<String> command) throws IOException {
    var log = Files.createTempFile("zhigai-postgres", ".log");
    try {
      var process = new ProcessBuilder(command).directory(Path.of("/tmp").toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(log, StandardCharsets.UTF_8));
      }
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    } finally {
      Files.delete(log);
    }
  }

  @Override
  public void close() {
    try {
      ask("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
      run(Stream.concat(as.stream(), Stream.of("rm", "-rf", folder.toString())).toList());
    } catch (IOException unstopped) {
      throw new UncheckedIOException(unstopped);
    }
  }
}
