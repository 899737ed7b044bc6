package cache;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ObjectInputStream;
import java.util.Base64;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestBody;
import org.yaml.snakeyaml.Yaml;

class State {
  Object body(HttpServletRequest request) throws Exception {
    // ruleid: object-from-request
    return new ObjectInputStream(request.getInputStream()).readObject();
  }

  Object cookie(@CookieValue("state") String state) throws Exception {
    byte[] bytes = Base64.getDecoder().decode(state);
    // ruleid: object-from-request
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  Object yaml(@RequestBody String document) {
    Yaml yaml = new Yaml();
    // ruleid: object-from-request
    return yaml.load(document);
  }

  Object sound(HttpServletRequest request) throws Exception {
    // ok: object-from-request
    return new ObjectMapper().readValue(request.getInputStream(), Cart.class);
  }
}
