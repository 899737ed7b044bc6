package dev.vigil.schemas.codec;

/** Some bytes are not the record that they should be. */
public final class MessageDecodingException extends Exception {
  private static final long serialVersionUID = 1L;

  MessageDecodingException(String message, Throwable cause) {
    super(message, cause);
  }
}
