package directory;

import jakarta.servlet.http.HttpServletRequest;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.support.LdapEncoder;

class People {
  private LdapTemplate ldap;

  Object find(HttpServletRequest request, DirContext context) throws Exception {
    String filter = "(&(objectClass=person)(uid=" + request.getParameter("uid") + "))";
    // ruleid: directory-search-from-request
    return context.search("ou=people", filter, new SearchControls());
  }

  Object base(HttpServletRequest request) throws Exception {
    InitialDirContext context = new InitialDirContext();
    Object[] arguments = {"person"};
    String filter = String.format("(cn=%s)", request.getHeader("X-Name"));
    // ruleid: directory-search-from-request
    return context.search("ou=people", filter, arguments, null);
  }

  Object template(HttpServletRequest request) {
    // ruleid: directory-search-from-request
    return ldap.search("", "(mail=" + request.getParameter("mail") + ")", attributes -> null);
  }

  Object arguments(HttpServletRequest request, DirContext context) throws Exception {
    // ok: directory-search-from-request
    return context.search("ou=people", "(uid={0})", new Object[] {request.getParameter("uid")}, null);
  }

  Object encoded(HttpServletRequest request, DirContext context) throws Exception {
    String uid = LdapEncoder.filterEncode(request.getParameter("uid"));
    // ok: directory-search-from-request
    return context.search("ou=people", "(uid=" + uid + ")", new SearchControls());
  }
}
