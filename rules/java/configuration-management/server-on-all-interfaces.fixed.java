package net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

class Listen {
  void any(ServerSocket server) throws Exception {
    // ruleid: server-on-all-interfaces
    server.bind(new InetSocketAddress("127.0.0.1", 8080));
  }

  ServerSocket address() throws Exception {
    // ruleid: server-on-all-interfaces
    return new ServerSocket(8080, 50, InetAddress.getByName("127.0.0.1"));
  }

  void sound(ServerSocket server) throws Exception {
    // ok: server-on-all-interfaces
    server.bind(new InetSocketAddress("127.0.0.1", 8080));
  }
}
