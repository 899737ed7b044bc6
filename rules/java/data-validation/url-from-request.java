package web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import org.apache.http.client.methods.HttpGet;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestTemplate;

class Preview {
  private final RestTemplate rest = new RestTemplate();

  byte[] image(HttpServletRequest request) throws Exception {
    String address = request.getParameter("image");
    // ruleid: url-from-request
    try (var in = new URL(address).openStream()) {
      return in.readAllBytes();
    }
  }

  String page(@RequestParam String url) {
    // ruleid: url-from-request
    return rest.getForObject(url, String.class);
  }

  HttpRequest client(@RequestParam String host) {
    // ruleid: url-from-request
    return HttpRequest.newBuilder().uri(URI.create("http://" + host + "/status")).build();
  }

  Object apache(HttpServletRequest request) {
    // ruleid: url-from-request
    return new HttpGet(request.getHeader("X-Callback"));
  }

  String sound(@RequestParam String city) {
    // ok: url-from-request
    return rest.getForObject("https://weather.example.com/{city}", String.class, city);
  }

  String number(HttpServletRequest request) {
    long id = Long.parseLong(request.getParameter("id"));
    // ok: url-from-request
    return rest.getForObject("https://shop.example.com/" + id, String.class);
  }
}
