package events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;

class Mapping {
  ObjectMapper old() {
    ObjectMapper mapper = new ObjectMapper();
    // ruleid: jackson-default-typing
    mapper.enableDefaultTyping();
    return mapper;
  }

  ObjectMapper lax() {
    ObjectMapper mapper = new ObjectMapper();
    // ruleid: jackson-default-typing
    mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.NON_FINAL);
    return mapper;
  }

  // ruleid: jackson-default-typing
  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface Event {}

  // ok: jackson-default-typing
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  interface Named {}
}
