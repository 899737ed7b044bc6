package dev.vigil.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildProcessTest {
  @TempDir Path directory;

  @Test
  void saysThatItsPortIsTakenAndWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ChildProcess child = launch(Integer.toString(taken.getLocalPort()));
      assertThatThrownBy(child::awaitReady)
          .isInstanceOf(ServiceException.class)
          .hasMessageStartingWith(
              "Listener cannot listen: another program took its port just now; run the same command"
                  + " again")
          .hasMessageNotContaining("\tat ");
    }
  }

  @Test
  void showsOnlyWhatThisStartHasLogged() throws Exception {
    Files.writeString(directory.resolve("listener.log"), "Address already in use\n");
    ChildProcess child = launch("no number");
    assertThatThrownBy(child::awaitReady)
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("ended before it was ready")
        .hasMessageContaining("NumberFormatException")
        .hasMessageNotContaining("Address already in use");
  }

  @Test
  void isReadyOnAFreePort() {
    try (ChildProcess child = launch(Integer.toString(ChildProcess.freePort()))) {
      child.awaitReady();
      assertThat(child.isAlive()).isTrue();
    }
  }

  private ChildProcess launch(String port) {
    return ChildProcess.launch(
        "Listener",
        directory.resolve("listener.log"),
        Duration.ofSeconds(60),
        List.of("-cp", System.getProperty("java.class.path")),
        List.of(Listener.class.getName(), port));
  }

  /** Listens on a port until its input ends. */
  static final class Listener {
    private Listener() {}

    public static void main(String[] arguments) throws Exception {
      try (ServerSocket socket =
          new ServerSocket(Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress())) {
        System.out.println("ready");
        while (socket.isBound() && System.in.read() >= 0) {
          // Only the end of the input means something.
        }
      }
    }
  }
}
