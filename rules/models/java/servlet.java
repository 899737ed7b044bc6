import java.util.Locale;
import javax.servlet.http.HttpServletRequest;

class Read {
  void read(HttpServletRequest request) {
    // ruleid: request-data.sources
    String name = request.getParameter("name");
    // ruleid: request-data.sources
    Object wrapped = new ServletServerHttpRequest(request);
    // ruleid: fixed-request-data.sanitizers
    Locale locale = request.getLocale();
    // ruleid: fixed-request-data.sanitizers
    Object user = request.getSession().getAttribute("user");
  }
}
