package web;

import org.owasp.encoder.Encode;
import org.springframework.web.util.HtmlUtils;

class Page {
  String title(String title) {
    // ruleid: html-encoder
    return "<h1>" + Encode.forHtml(title) + "</h1>";
  }

  String body(String body) {
    // ruleid: html-encoder
    return HtmlUtils.htmlEscape(body);
  }

  String raw(String body) {
    // ok: html-encoder
    return "<p>" + body + "</p>";
  }
}
