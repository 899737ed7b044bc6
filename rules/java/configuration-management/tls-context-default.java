package net;

import java.net.http.HttpClient;
import javax.net.ssl.SSLContext;

class Default {
  HttpClient client() {
    // ruleid: tls-context-default
    return HttpClient.newHttpClient();
  }

  SSLContext context() throws Exception {
    // ruleid: tls-context-default
    return SSLContext.getDefault();
  }

  SSLContext old() throws Exception {
    // ok: tls-context-default
    return SSLContext.getInstance("SSLv3");
  }
}
