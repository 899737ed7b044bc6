package dev.vigil.indexer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads documents, which are maps of JSON values. */
final class Json {
  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Json() {}

  /** The same text for documents that say the same. */
  static String canonical(Map<String, Object> document) {
    try {
      return SORTED.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a document: " + document.keySet(), e);
    }
  }

  /** A copy of the object under a key, empty if there is none. */
  static Map<String, Object> object(Map<String, Object> map, String key) {
    return copy(map.get(key));
  }

  private static Map<String, Object> copy(@Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, item) -> copy.put(String.valueOf(name), item));
    }
    return copy;
  }

  static String text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : String.valueOf(value);
  }

  static long number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Number number ? number.longValue() : 0;
  }

  static boolean is(Map<String, Object> map, String key) {
    return Boolean.TRUE.equals(map.get(key));
  }

  /** The items of an array, none if there is none. */
  static List<Object> items(Map<String, Object> map, String key) {
    return map.get(key) instanceof List<?> list ? List.copyOf(list) : List.of();
  }
}
