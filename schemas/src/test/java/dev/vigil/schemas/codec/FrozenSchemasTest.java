package dev.vigil.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.UnreferencedUnit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Old records stay readable, and old readers read new ones: what is in the topics outlives every
 * version of Vigil.
 */
final class FrozenSchemasTest {
  private static final Path FROZEN = Path.of("src/main/resources/frozen");

  /** Everything that is written somewhere. */
  private static final List<Schema> CURRENT =
      List.of(
          SourceBlob.getClassSchema(),
          SnapshotManifest.getClassSchema(),
          ScanResult.getClassSchema(),
          Triage.getClassSchema(),
          NightRecord.getClassSchema(),
          DeadLetter.getClassSchema(),
          UnreferencedUnit.getClassSchema(),
          UnitResult.getClassSchema());

  /** A released schema and what became of it. */
  record Pair(int version, Schema frozen, Schema current) {
    @Override
    public String toString() {
      return current.getName() + " v" + version;
    }
  }

  static Stream<Pair> pairs() {
    return IntStream.rangeClosed(1, FrozenSchemas.NEWEST)
        .boxed()
        .flatMap(version ->
            CURRENT.stream()
                .flatMap(current ->
                    FrozenSchemas.read(version, current.getName())
                        .map(frozen -> new Pair(version, frozen, current))
                        .stream()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void readsEarlierAndIsReadByEarlier(Pair pair) {
    assertThat(problems(pair.current(), pair.frozen())).as("reads %s", pair).isEmpty();
    assertThat(problems(pair.frozen(), pair.current())).as("is read by %s", pair).isEmpty();
  }

  private static List<?> problems(Schema reader, Schema writer) {
    SchemaCompatibility.SchemaPairCompatibility result =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    return result.getType() == SchemaCompatibilityType.COMPATIBLE
        ? List.of()
        : result.getResult().getIncompatibilities();
  }

  /** Through the codec's bytes: what an earlier version wrote, and the way back to it. */
  @ParameterizedTest
  @MethodSource("pairs")
  void decodesWhatEarlierVersionsWroteWithoutLoss(Pair pair) throws Exception {
    MessageCodec<SpecificRecord> codec = new MessageCodec<>(pair.current());
    BinaryMessageDecoder<GenericRecord> earlier =
        new BinaryMessageDecoder<>(GenericData.get(), pair.frozen());
    earlier.addSchema(pair.current());
    for (Object value : new RandomData(GenericData.get(), pair.frozen(), 20, 20261124L)) {
      byte[] written = encode(pair.frozen(), (GenericRecord) value);
      byte[] again = codec.encode(codec.decode(written));
      assertThat(earlier.decode(again)).isEqualTo(earlier.decode(written));
    }
  }

  /** The released versions may all equal today's; this one is different for certain. */
  @Test
  void fillsInWhatAnEarlierVersionDidNotHave() throws Exception {
    Schema current = DeadLetter.getClassSchema();
    Schema earlier = without(current, "ruleId");
    MessageCodec<DeadLetter> codec = new MessageCodec<>(current, List.of(earlier));
    GenericRecord letter = new GenericData.Record(earlier);
    letter.put("id", "1");
    letter.put("stage", "indexer");
    letter.put("source", "vigil.scans-0@7");
    letter.put("path", "a.py");
    letter.put("message", "broken");
    assertThat(codec.decode(encode(earlier, letter)))
        .isEqualTo(
            new DeadLetter("1", "indexer", "vigil.scans-0@7", null, null, "a.py", null, "broken"));
  }

  @Test
  void saysThatASchemaIsUnknown() throws Exception {
    Schema later = without(DeadLetter.getClassSchema(), "path");
    GenericRecord letter = new GenericData.Record(later);
    for (String field : List.of("id", "stage", "source", "message")) {
      letter.put(field, "x");
    }
    MessageCodec<DeadLetter> codec = new MessageCodec<>(DeadLetter.getClassSchema());
    byte[] bytes = encode(later, letter);
    assertThatThrownBy(() -> codec.decode(bytes))
        .isInstanceOf(MessageDecodingException.class)
        .hasMessageContaining("a DeadLetter of a schema that this version does not know")
        .hasMessageContaining("or a newer one");
  }

  @Test
  void knowsEveryFrozenVersion() throws IOException {
    try (Stream<Path> versions = Files.list(FROZEN)) {
      assertThat(versions.map(directory -> directory.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, FrozenSchemas.NEWEST).mapToObj(n -> "v" + n).toList());
    }
    assertThat(pairs().filter(pair -> pair.version() == 1).map(pair -> pair.frozen().getName()))
        .containsAll(CURRENT.stream().map(Schema::getName).toList());
  }

  /** What was released is never edited. */
  @Test
  void keepsTheFingerprintsOfWhatWasReleased() throws IOException {
    List<String> expected =
        Files.readAllLines(Path.of("src/test/resources/frozen-fingerprints.txt"));
    assertThat(fingerprints()).containsExactlyElementsOf(expected);
  }

  private static List<String> fingerprints() {
    return pairs()
        .map(pair ->
            "v%d %s %016x"
                .formatted(
                    pair.version(),
                    pair.frozen().getName(),
                    SchemaNormalization.parsingFingerprint64(pair.frozen())))
        .toList();
  }

  /** Between releases a schema may change as often as it wants; a release freezes it. */
  @Test
  void freezesWhatIsReleased() {
    assumeThat(System.getProperty("vigil.version")).isNotNull().doesNotEndWith("-SNAPSHOT");
    for (Schema current : CURRENT) {
      assertThat(FrozenSchemas.of(current.getName()).stream())
          .as("released schemas of %s; freeze it as this class says", current.getName())
          .anyMatch(frozen -> fingerprint(frozen) == fingerprint(current));
    }
  }

  /**
   * Writes today's schemas as a new version: {@code ./mvnw -pl schemas -Dtest=FrozenSchemasTest
   * -Dvigil.freeze=2 test}; then raise {@code FrozenSchemas.NEWEST} and add the fingerprints.
   */
  @Test
  @EnabledIfSystemProperty(named = "vigil.freeze", matches = "[0-9]+")
  void freeze() throws IOException {
    Path version = FROZEN.resolve("v" + System.getProperty("vigil.freeze"));
    Files.createDirectory(version);
    for (Schema schema : CURRENT) {
      Files.writeString(
          version.resolve(schema.getName() + ".avsc"),
          SchemaFormatter.format("json/pretty", schema) + "\n");
    }
  }

  private static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  private static Schema without(Schema schema, String name) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      if (!field.name().equals(name)) {
        fields.add(new Schema.Field(field, field.schema()));
      }
    }
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }

  private static byte[] encode(Schema schema, GenericRecord value) throws IOException {
    ByteBuffer buffer =
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(value);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
