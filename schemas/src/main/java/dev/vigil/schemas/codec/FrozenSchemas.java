package dev.vigil.schemas.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The schemas as they were released, each with all that it names. Topics keep their records for
 * years, so whoever reads them knows every schema that they were ever written with.
 */
final class FrozenSchemas {
  /** The newest version; they are numbered from 1. */
  static final int NEWEST = 1;

  private FrozenSchemas() {}

  /** The released schemas of a record type, oldest first. */
  static List<Schema> of(String name) {
    List<Schema> schemas = new ArrayList<>();
    for (int version = 1; version <= NEWEST; version++) {
      read(version, name).ifPresent(schemas::add);
    }
    return List.copyOf(schemas);
  }

  /** A released schema; none if that version had no such record type. */
  static Optional<Schema> read(int version, String name) {
    String resource = "/frozen/v" + version + "/" + name + ".avsc";
    try (InputStream json = FrozenSchemas.class.getResourceAsStream(resource)) {
      return json == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(json));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
