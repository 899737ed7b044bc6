package net;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import org.apache.http.conn.ssl.TrustAllStrategy;
import org.apache.http.ssl.SSLContextBuilder;

class Trust {
  X509TrustManager all() {
    return new X509TrustManager() {
      public void checkClientTrusted(X509Certificate[] chain, String type) {}

      // ruleid: trust-all-certificates
      public void checkServerTrusted(X509Certificate[] chain, String type) {}

      public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
      }
    };
  }

  Object apache() throws Exception {
    SSLContextBuilder builder = SSLContextBuilder.create();
    // ruleid: trust-all-certificates
    builder.loadTrustMaterial(TrustAllStrategy.INSTANCE);
    // ruleid: trust-all-certificates
    builder.loadTrustMaterial(null, (chain, type) -> true);
    return builder.build();
  }

  X509TrustManager sound(X509TrustManager next) {
    return new X509TrustManager() {
      public void checkClientTrusted(X509Certificate[] chain, String type) {}

      // ok: trust-all-certificates
      public void checkServerTrusted(X509Certificate[] chain, String type) {
        next.checkServerTrusted(chain, type);
      }

      public X509Certificate[] getAcceptedIssuers() {
        return next.getAcceptedIssuers();
      }
    };
  }

  HttpHeaders headers(Map<String, List<String>> values) {
    // ok: trust-all-certificates
    return HttpHeaders.of(values, (name, value) -> true);
  }
}
