package web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import org.owasp.encoder.Encode;
import org.springframework.web.util.HtmlUtils;

class Greeting {
  void direct(HttpServletRequest request, HttpServletResponse response) throws Exception {
    response.setContentType("text/html");
    // ruleid: response-body-from-request
    response.getWriter().println("<p>Hello " + request.getParameter("name") + "</p>");
  }

  void writer(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String title = request.getParameter("title");
    PrintWriter out = response.getWriter();
    out.println("<html>");
    // ruleid: response-body-from-request
    out.printf("<h1>%s</h1>", title);
  }

  void bytes(HttpServletRequest request, HttpServletResponse response) throws Exception {
    byte[] body = request.getHeader("Referer").getBytes();
    // ruleid: response-body-from-request
    response.getOutputStream().write(body);
  }

  void encoded(HttpServletRequest request, HttpServletResponse response) throws Exception {
    // ok: response-body-from-request
    response.getWriter().println("<p>" + Encode.forHtml(request.getParameter("name")) + "</p>");
    String title = HtmlUtils.htmlEscape(request.getParameter("title"));
    // ok: response-body-from-request
    response.getWriter().write(title);
  }

  void localised(HttpServletRequest request, HttpServletResponse response) throws Exception {
    Messages messages = Messages.forLocales(request.getLocales());
    // ok: response-body-from-request
    response.getWriter().println(messages.text("orders.none"));
    // ok: response-body-from-request
    response.getWriter().println(registry.describe(request));
  }

  void plain(HttpServletRequest request, HttpServletResponse response) throws Exception {
    response.setContentType("text/plain;charset=utf-8");
    // ok: response-body-from-request
    response.getWriter().println("unknown command " + request.getParameter("command"));
  }

  void escaped(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String path = Escape.htmlElementContent(request.getPathInfo());
    // ok: response-body-from-request
    response.getWriter().println("<h1>" + path + "</h1>");
  }

  void constant(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String page = request.getParameter("page") == null ? "first" : "next";
    // ok: response-body-from-request
    response.getWriter().println(page);
  }
}

class Console extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    response.setContentType("text/plain;charset=" + CHARSET);
    PrintWriter writer = response.getWriter();
    reload(writer, request.getParameter("path"));
  }

  private void reload(PrintWriter writer, String path) {
    // ok: response-body-from-request
    writer.println("reloaded " + path);
  }
}

class Fragments {
  void handle(HttpServletRequest request, HttpServletResponse response) throws Exception {
    FragmentHandler handler = new FragmentHandler(request, response);
    handler.render("next");
  }

  void stored(HttpServletRequest request, HttpServletResponse response) throws Exception {
    Greeter greeter = new Greeter(request.getParameter("name"), response);
    greeter.greet();
  }
}

class FragmentHandler {
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  FragmentHandler(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  void render(String page) throws Exception {
    // ok: response-body-from-request
    this.response.getWriter().println(new Fragment(this.response, page).content());
  }
}

class Greeter {
  private final String name;
  private final HttpServletResponse response;

  Greeter(String name, HttpServletResponse response) {
    this.name = name;
    this.response = response;
  }

  void greet() throws Exception {
    // ruleid: response-body-from-request
    response.getWriter().println("<p>Hello " + name + "</p>");
    // ok: response-body-from-request
    response.getWriter().println("<p>Goodbye</p>");
  }
}
