package web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.access.prepost.PreAuthorize;

class Admin {
  @PreAuthorize("hasRole('ADMIN')")
  // ruleid: method-guarded
  public void delete(long id) {
    items.remove(id);
  }

  @RolesAllowed("admin")
  // ruleid: method-guarded
  public String report() {
    return "";
  }

  @Override
  // ok: method-guarded
  public String toString() {
    return "admin";
  }
}
