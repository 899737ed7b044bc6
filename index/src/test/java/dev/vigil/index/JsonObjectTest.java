package dev.vigil.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonObjectTest {
  private static JsonObject read(String json) throws Exception {
    return new ObjectMapper().readValue(json, JsonObject.class);
  }

  @Test
  void readsAndWritesTheSameText() throws Exception {
    String json = "{\"b\":1,\"a\":{\"d\":[1,\"x\",{\"e\":true}],\"c\":null}}";
    assertThat(new ObjectMapper().writeValueAsString(read(json))).isEqualTo(json);
  }

  @Test
  void givesFieldsOfEveryKind() throws Exception {
    JsonObject object =
        read("{\"text\":\"t\",\"number\":3,\"flag\":true,\"items\":[1,2],\"o\":{}}");
    assertThat(object.text("text")).isEqualTo("t");
    assertThat(object.text("number")).isEqualTo("3");
    assertThat(object.number("number")).isEqualTo(3);
    assertThat(object.is("flag")).isTrue();
    assertThat(object.items("items")).isEqualTo(List.of(1, 2));
    assertThat(object.object("o").isEmpty()).isTrue();
  }

  @Test
  void givesNothingOfAnotherKindOrOfNoField() throws Exception {
    JsonObject object = read("{\"text\":\"t\",\"none\":null}");
    assertThat(object.text("none")).isEmpty();
    assertThat(object.number("text")).isZero();
    assertThat(object.is("text")).isFalse();
    assertThat(object.items("text")).isEmpty();
    assertThat(object.object("text").isEmpty()).isTrue();
    assertThat(object.object("absent").isEmpty()).isTrue();
  }

  @Test
  void givesObjectsOfAnArrayThatWasReadOrBuilt() throws Exception {
    JsonObject parsed = read("{\"items\":[{\"a\":1},{\"a\":2}]}");
    JsonObject built =
        JsonObject.of("items", List.of(JsonObject.of("a", 1), JsonObject.of("a", 2)));
    assertThat(parsed.objects("items")).isEqualTo(built.objects("items")).hasSize(2);
    assertThat(parsed.objects("items").getLast().number("a")).isEqualTo(2);
    assertThat(parsed.objects("absent")).isEmpty();
  }

  @Test
  void changesNoObjectThatItWasTakenFrom() throws Exception {
    JsonObject object = read("{\"inner\":{\"a\":1}}");
    object.object("inner").put("a", 2);
    object.copy().remove("inner");
    assertThat(object).isEqualTo(read("{\"inner\":{\"a\":1}}"));
  }

  @Test
  void isEqualWhateverTheOrderOfItsNames() throws Exception {
    JsonObject built =
        new JsonObject().put("b", List.of(1)).put("a", JsonObject.of("d", 1).put("c", 2));
    JsonObject parsed = read("{\"a\":{\"c\":2,\"d\":1},\"b\":[1]}");
    assertThat(built).isEqualTo(parsed).hasSameHashCodeAs(parsed);
    assertThat(built.canonical()).isEqualTo("{\"a\":{\"c\":2,\"d\":1},\"b\":[1]}");
    assertThat(built.object("a")).isEqualTo(parsed.object("a"));
    assertThat(built).isNotEqualTo(read("{\"a\":{\"c\":2,\"d\":1},\"b\":[2]}"));
  }
}
