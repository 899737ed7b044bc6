package web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.http.ResponseEntity;

class Errors {
  void direct(HttpServletResponse response) throws Exception {
    try {
      work();
    } catch (IllegalStateException e) {
      // ruleid: stack-trace-in-response
      e.printStackTrace(response.getWriter());
    }
  }

  void writer(HttpServletResponse response) throws Exception {
    PrintWriter out = response.getWriter();
    try {
      work();
    } catch (RuntimeException e) {
      // ruleid: stack-trace-in-response
      e.printStackTrace(out);
    }
  }

  ResponseEntity<String> spring(Exception e) {
    // ruleid: stack-trace-in-response
    return ResponseEntity.internalServerError().body(ExceptionUtils.getStackTrace(e));
  }

  ResponseEntity<String> sound(Exception e) {
    LOG.error("cannot answer", e);
    // ok: stack-trace-in-response
    return ResponseEntity.internalServerError().body("cannot answer");
  }
}
