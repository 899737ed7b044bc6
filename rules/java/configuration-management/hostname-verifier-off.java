package net;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSession;

class Names {
  void lambda(HttpsURLConnection connection) {
    // ruleid: hostname-verifier-off
    connection.setHostnameVerifier((host, session) -> true);
  }

  HostnameVerifier type() {
    return new HostnameVerifier() {
      // ruleid: hostname-verifier-off
      public boolean verify(String host, SSLSession session) {
        return true;
      }
    };
  }

  void sound(HttpsURLConnection connection, HostnameVerifier verifier) {
    // ok: hostname-verifier-off
    connection.setHostnameVerifier(verifier);
  }
}
