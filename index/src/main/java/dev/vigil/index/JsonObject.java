package dev.vigil.index;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, such as a document of an index. Names keep the order in which they were put. A
 * value is a text, a number, a boolean, a list, or an object.
 */
public final class JsonObject {
  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final Map<String, Object> fields;

  private JsonObject(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** An object without fields. */
  public JsonObject() {
    this(new LinkedHashMap<>());
  }

  /** Creates an object that Jackson has read. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static JsonObject read(Map<String, Object> fields) {
    return new JsonObject(fields);
  }

  /** An object with one field. */
  public static JsonObject of(String name, Object value) {
    return new JsonObject().put(name, value);
  }

  /** The fields, as Jackson writes them. */
  @JsonValue
  Map<String, Object> fields() {
    return fields;
  }

  /** A copy, which has the same values. */
  public JsonObject copy() {
    return new JsonObject(new LinkedHashMap<>(fields));
  }

  /**
   * Sets a field.
   *
   * @return this object
   */
  public JsonObject put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** Removes a field, if there is one of that name. */
  public void remove(String name) {
    fields.remove(name);
  }

  /** Whether there is a field of that name. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether there is no field. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** A copy of the object under a name; empty if there is none. */
  public JsonObject object(String name) {
    JsonObject copy = new JsonObject();
    switch (fields.get(name)) {
      case Map<?, ?> map -> map.forEach((key, value) -> copy.putIfPresent(key, value));
      case JsonObject object -> copy.fields.putAll(object.fields);
      case null, default -> {}
    }
    return copy;
  }

  private void putIfPresent(@Nullable Object name, @Nullable Object value) {
    if (value != null) {
      fields.put(String.valueOf(name), value);
    }
  }

  /** The text of a field; empty if there is none. */
  public String text(String name) {
    Object value = fields.get(name);
    return value == null ? "" : String.valueOf(value);
  }

  /** The number of a field; 0 if there is none. */
  public long number(String name) {
    return fields.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** Whether a field is true. */
  public boolean is(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  /** The items of an array; none if there is no array. */
  public List<Object> items(String name) {
    return fields.get(name) instanceof List<?> list ? List.copyOf(list) : List.of();
  }

  /** The objects of an array; none if there is no array. */
  public List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object item : items(name)) {
      objects.add(JsonObject.of(name, item).object(name));
    }
    return objects;
  }

  /** The texts of an array; none if there is no array. */
  public List<String> texts(String name) {
    return items(name).stream().map(String::valueOf).toList();
  }

  /** The object as text with sorted names: equal for objects that say the same. */
  public String canonical() {
    try {
      return SORTED.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a document: " + fields.keySet(), e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject object && canonical().equals(object.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public String toString() {
    return canonical();
  }
}
