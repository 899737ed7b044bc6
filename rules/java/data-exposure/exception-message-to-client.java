package web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

class Answers {
  void servlet(HttpServletResponse response) throws Exception {
    try {
      load();
    } catch (java.sql.SQLException e) {
      // ruleid: exception-message-to-client
      response.sendError(500, "failed: " + e.getMessage());
    }
  }

  void writer(HttpServletResponse response) throws Exception {
    try {
      load();
    } catch (IllegalStateException problem) {
      String text = problem.getMessage();
      // ruleid: exception-message-to-client
      response.getWriter().println("<p>" + text);
    }
  }

  @ExceptionHandler(IllegalStateException.class)
  ResponseEntity<String> handle(IllegalStateException e) {
    // ruleid: exception-message-to-client
    return ResponseEntity.status(HttpStatus.CONFLICT).body(e.getMessage());
  }

  ResponseEntity<String> sound() {
    try {
      return load();
    } catch (IllegalStateException e) {
      LOG.warn("cannot load", e);
      // ok: exception-message-to-client
      return ResponseEntity.status(HttpStatus.CONFLICT).body("cannot load");
    }
  }

  ResponseEntity<String> invalid() {
    try {
      return load();
    } catch (IllegalArgumentException e) {
      // ok: exception-message-to-client
      return ResponseEntity.status(HttpStatus.CONFLICT).body(e.getMessage());
    }
  }

  ResponseEntity<String> refused() {
    try {
      return load();
    } catch (IllegalStateException e) {
      // ok: exception-message-to-client
      return ResponseEntity.badRequest().body(e.getMessage());
    }
  }
}
