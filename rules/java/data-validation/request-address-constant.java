package rates;

import java.net.URI;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

class Rates {
  private final RestTemplate restTemplate = new RestTemplate();
  // ruleid: request-address-constant
  private final WebClient webClient = WebClient.create("https://rates.example.org");

  Rate today(String currency) {
    // ruleid: request-address-constant
    return restTemplate.getForObject("https://rates.example.org/today/{currency}", Rate.class, currency);
  }

  Object history(long days) {
    // ruleid: request-address-constant
    return webClient.get().uri("/history/{days}", days).retrieve();
  }

  URI home() {
    // ruleid: request-address-constant
    return URI.create("https://rates.example.org/");
  }

  Rate anywhere(String address) {
    // ok: request-address-constant
    return restTemplate.getForObject(address, Rate.class);
  }

  Rate otherHost(String host) {
    // ok: request-address-constant
    return restTemplate.getForObject("https://{host}/today", Rate.class, host);
  }
}
