package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to a port; resets the first ones after they asked for something. */
final class ResettingProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final AtomicInteger resets;

  /**
   * A proxy.
   *
   * @param resets number of connections that are reset
   */
  ResettingProxy(int target, int resets) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.resets = new AtomicInteger(resets);
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Connections that will still be reset. */
  int resetsLeft() {
    return Math.max(0, resets.get());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (resets.getAndDecrement() > 0) {
        client.getInputStream().readNBytes(1);
        client.setSoLinger(true, 0);
        return;
      }
      try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target)) {
        Thread.ofVirtual().start(() -> copy(client, upstream));
        copy(upstream, client);
      }
    } catch (IOException e) {
      return; // The other side is gone.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.shutdownOutput();
    } catch (IOException e) {
      return; // One of them is gone.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
