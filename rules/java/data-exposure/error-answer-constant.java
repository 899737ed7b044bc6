package web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

class Errors {
  void missing(HttpServletResponse response) throws Exception {
    // ruleid: error-answer-constant
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler(IllegalStateException.class)
  ResponseEntity<String> failed(IllegalStateException e) {
    log.warn("order failed", e);
    // ruleid: error-answer-constant
    return ResponseEntity.status(500).body("The order could not be placed.");
  }

  void forbidden() {
    // ruleid: error-answer-constant
    throw new ResponseStatusException(HttpStatus.FORBIDDEN, "not yours");
  }

  void told(HttpServletResponse response, Exception e) throws Exception {
    // ok: error-answer-constant
    response.sendError(500, e.getMessage());
  }

  ResponseEntity<String> fine(String text) {
    // ok: error-answer-constant
    return ResponseEntity.status(200).body(text);
  }
}
