package net;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

class Versions {
  SSLContext old() throws Exception {
    // ruleid: tls-protocol-old
    return SSLContext.getInstance("TLSv1.2");
  }

  void socket(SSLSocket socket) {
    // ruleid: tls-protocol-old
    socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.2"});
    // ok: tls-protocol-old
    socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
  }

  SSLContext sound() throws Exception {
    // ok: tls-protocol-old
    return SSLContext.getInstance("TLSv1.3");
  }
}
