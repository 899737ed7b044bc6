package dev.vigil.ingest.yaml;

/** A YAML file is not as it must be; the message names file and line, and says what is wrong. */
public final class WrongYamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongYamlException(String message) {
    super(message);
  }
}
