package org.zhigai.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program opens no socket: with a store open and results in it, this process holds none that could reach another machine. */
@EnabledOnOs(OS.LINUX)
class OfflineTest {
  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
  @TempDir
  private Path folder;

  @Test
  void anOpenStoreHoldsNoNetworkSocket() throws IOException {
    var before = sockets();
    try (var chain = SampleSchool.imported(folder)) {
      assertThat(chain.figures().papers()).isNotEmpty();
      assertThat(sockets()).isEqualTo(before);
    }
  }

  /** Else the test above could not fail. */
  @Test
  void aSocketWouldBeSeen() throws IOException {
    var before = sockets();
    try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(listening.getLocalPort()).isPositive();
      assertThat(sockets()).hasSize(before.size() + 1);
    }
  }

  /** Kernel numbers of this process's TCP and UDP sockets. */
  private static Set<String> sockets() throws IOException {
    var own = new HashSet<String>();
    try (var open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (var handle : open) {
        var target = SOCKET.matcher(Files.isSymbolicLink(handle) ? Files.readSymbolicLink(handle).toString() : "");
        if (target.matches()) {
          own.add(target.group(1));
        }
      }
    }
    var network = new HashSet<String>();
    for (var table : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
      var file = Path.of("/proc/self/net", table);
      if (Files.exists(file)) {
        Files.readAllLines(file).stream().skip(1).map(line -> line.strip().split("\\s+")[9]).forEach(network::add);
      }
    }
    own.retainAll(network);
    return own;
  }
}
