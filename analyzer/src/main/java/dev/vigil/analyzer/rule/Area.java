package dev.vigil.analyzer.rule;

import java.util.Arrays;
import java.util.Optional;

/** The seven areas of a review, and what belongs to none of them. */
public enum Area {
  /** SQL, commands, code, templates, XPath, LDAP. */
  INJECTION("injection", "Injection"),
  /** Secrets and personal data in logs and messages. */
  DATA_EXPOSURE("data-exposure", "Data exposure through logs"),
  /** Swallowed and over-broad handlers, asserts as checks. */
  ERROR_HANDLING("error-handling", "Error handling"),
  /** Permissions and missing checks. */
  ACCESS_CONTROL("access-control", "Access control"),
  /** Deserialisation, XML, YAML, archives, redirects. */
  DATA_VALIDATION("data-validation", "Data validation"),
  /** Passwords, keys, tokens, paths in the source. */
  HARDCODED_INFORMATION("hardcoded-information", "Hardcoded information"),
  /** Debug switches, TLS verification, weak cryptography, binding to all interfaces. */
  CONFIGURATION_MANAGEMENT("configuration-management", "Configuration management"),
  /** Rules that name no area. */
  OTHER("other", "Other");

  private final String key;
  private final String title;

  Area(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The word in rules, results and index, such as {@code data-exposure}. */
  public String key() {
    return key;
  }

  /** The heading for people. */
  public String title() {
    return title;
  }

  /** The area of that key, if it is one. */
  public static Optional<Area> ofKey(String key) {
    return Arrays.stream(values()).filter(area -> area.key.equals(key)).findFirst();
  }
}
