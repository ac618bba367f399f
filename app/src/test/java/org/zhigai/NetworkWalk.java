package org.zhigai;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.zhigai.cli.Commands;

/** The program of {@link NoNetworkTest}: does what a school does, from the first import to the window; or opens sockets of every sort, to be seen doing so. */
final class NetworkWalk {
  private NetworkWalk() {}

  /** @param arguments {@code walk} and a folder, or the sort of a socket */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("walk")) {
      walk(Path.of(arguments[1]));
    } else {
      open(arguments[0]);
    }
    System.exit(0);
  }

  private static void walk(Path folder) throws IOException {
    App.askNobody();
    var secret = Files.writeString(folder.resolve("password"), "correct horse battery").toString();
    var store = folder.resolve("school.zhigai");
    var open = List.of("--store", store.toString(), "--password-file", secret);
    var wiring = Wiring.standard();
    var workbooks = wiring.kit().samples().orElseThrow().stream().map(Path::toString).toList();
    command(wiring, Stream.concat(Stream.of("inspect", "--json"), workbooks.stream()));
    command(wiring, Stream.concat(Stream.concat(Stream.of("run", "--out", folder.resolve("out").toString()), open.stream()), workbooks.stream()));
    for (var kind : List.of("problems.docx", "ledger.xlsx", "effects.xlsx")) {
      command(wiring, Stream.concat(Stream.of("report", kind.substring(0, kind.indexOf('.')), "--out", folder.resolve(kind).toString()), open.stream()));
    }
    command(wiring, Stream.concat(Stream.of("store", "check"), open.stream()));
    command(wiring, Stream.concat(Stream.of("store", "backup", "--out", folder.resolve("backup.zip").toString()), open.stream()));
    command(wiring, Stream.concat(Stream.of("store", "restore", folder.resolve("backup.zip").toString(), "--yes"), open.stream()));
    command(wiring, Stream.concat(Stream.of("store", "pupil", "delete", "S-0001", "--why", "x", "--yes"), open.stream()));
    command(wiring, Stream.of("analyse", workbooks.stream().filter(w -> w.contains("小题得分")).findFirst().orElseThrow(), "--model", "2pl", "--json"));
    look();
    command(wiring, Stream.of("demo", "--out", folder.resolve("demo").toString()));
  }

  /** Goes from station to station of the window that will open, and leaves. */
  private static void look() {
    var looking = new Thread(() -> {
      var seen = new HashSet<String>();
      for (var i = 0; i < 120; i++) {
        LockSupport.parkNanos(500_000_000L);
        try {
          Platform.runLater(() -> step(seen));
        } catch (IllegalStateException notYet) {
          // No window so far.
        }
      }
    });
    looking.setDaemon(true);
    looking.start();
  }

  private static void step(Set<String> seen) {
    for (var window : List.copyOf(Window.getWindows())) {
      if (window instanceof Stage stage && stage.getScene() != null && stage.getScene().lookup("#shell") != null) {
        var places = stage.getScene().getRoot().lookupAll(".zg-rail-item").stream().filter(n -> n instanceof ButtonBase && n.getId() != null).toList();
        var next = places.stream().filter(n -> seen.add(n.getId())).findFirst();
        next.ifPresentOrElse(n -> ((ButtonBase) n).fire(), () -> {
          System.out.println("stations " + seen.size());
          List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
      }
    }
  }

  private static void command(Wiring wiring, Stream<String> arguments) {
    var given = arguments.toArray(String[]::new);
    var silent = new PrintWriter(java.io.Writer.nullWriter());
    var status = Commands.run(wiring.kit(), silent, new PrintWriter(System.err, true, StandardCharsets.UTF_8), given);
    System.out.println(status + " " + Stream.of(given).limit(2).filter(w -> !w.contains(".")).collect(Collectors.joining(" ")));
  }

  private static void open(String sort) throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    switch (sort) {
      case "server" -> new ServerSocket(0, 1, loopback).close();
      case "client" -> {
        try (var socket = new Socket()) {
          socket.connect(new InetSocketAddress(loopback, 9), 100);
        } catch (IOException refused) {
          // Nobody is there; that it was tried counts.
        }
      }
      case "datagram" -> new DatagramSocket().close();
      case "channel" -> SocketChannel.open().close();
      case "server-channel" -> ServerSocketChannel.open().close();
      case "datagram-channel" -> DatagramChannel.open().close();
      case "asynchronous" -> AsynchronousServerSocketChannel.open().close();
      case "unix" -> SocketChannel.open(java.net.StandardProtocolFamily.UNIX).close();
      case "name" -> {
        try {
          InetAddress.getAllByName("zhigai.invalid");
        } catch (IOException unknown) {
          // That somebody was asked counts.
        }
      }
      default -> throw new IllegalArgumentException(sort);
    }
  }
}
