package org.zhigai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In a whole walk through the program no class, of ours or of a dependency, opens a socket or asks for a name, loopback included. The JDK itself traces the
 * few methods through which all of its sockets are made (JFR's {@code jdk.MethodTrace}), and names are asked of {@link NamesAsked}; that each sort of socket
 * is seen so, the second test shows.
 */
class NoNetworkTest {
  private static final String DOORS = String.join(
      ";", "sun.nio.ch.Net::socket", "sun.nio.ch.Net::serverSocket", "sun.nio.ch.UnixDomainSockets::socket");

  @TempDir
  private Path folder;

  @Test
  void aWholeWalkOpensNone() throws IOException, InterruptedException {
    var opened = opened("walk", Files.createDirectory(folder.resolve("work")).toString());
    assertThat(Files.readAllLines(folder.resolve("log.txt")))
        .as("what was walked")
        .contains("0 inspect --json", "0 run --out", "0 demo --out", "0 report problems", "0 store backup", "0 store restore", "0 store pupil")
        .contains("0 analyse", "stations 13")
        .noneMatch(line -> line.matches("[1-9] \\w+ .*"));
    assertThat(opened).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "client", "datagram", "channel", "server-channel", "datagram-channel", "asynchronous", "unix", "name"})
  void oneThatIsOpenedIsSeen(String sort) throws IOException, InterruptedException {
    assertThat(opened(sort)).anyMatch(stack -> stack.contains("NetworkWalk.open"));
  }

  /** The stacks of all that went through a door. */
  private List<String> opened(String... arguments) throws IOException, InterruptedException {
    var recording = folder.resolve("walk.jfr");
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-Xmx1g", "-Xlog:disable", "-Xlog:all=error:stderr", "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED", "-Duser.home=" + folder.resolve("home"), "-Dzhigai.samples=" + Path.of("..", "sample-workbooks").toAbsolutePath(),
        "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-Djava.util.logging.config.file=" + Path.of("src", "main", "logging.properties"),
        "-XX:StartFlightRecording:filename=" + recording + ",method-trace=" + DOORS, "-cp",
        resolver() + java.io.File.pathSeparator + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        NetworkWalk.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile());
    builder.environment().remove("XDG_CONFIG_HOME");
    var process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log.txt"))).isZero();
    var out = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")).stream().filter(l -> l.contains(NamesAsked.TOLD)).toList());
    try (var events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.MethodTrace")) {
          out.add(event.getStackTrace() == null ? "" : event.getStackTrace().getFrames().stream().map(NoNetworkTest::frame).toList().toString());
        }
      }
      return out;
    }
  }

  /** Who is asked for names in the other program alone. */
  private Path resolver() throws IOException {
    var services = Files.createDirectories(folder.resolve("services").resolve("META-INF").resolve("services"));
    Files.writeString(services.resolve("java.net.spi.InetAddressResolverProvider"), NamesAsked.class.getName());
    return folder.resolve("services");
  }

  private static String frame(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }
}
