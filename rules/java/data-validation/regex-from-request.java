package search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestParam;

class Find {
  boolean any(@RequestParam String expression, String text) {
    // ruleid: regex-from-request
    return Pattern.compile(expression).matcher(text).find();
  }

  boolean all(HttpServletRequest request, String text) {
    // ruleid: regex-from-request
    return text.matches(request.getParameter("like"));
  }

  boolean sound(@RequestParam String word, String text) {
    // ok: regex-from-request
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text).find();
  }
}
