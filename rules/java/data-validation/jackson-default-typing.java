package events;

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

  void checked(ObjectMapper mapper) {
    // ok: jackson-default-typing
    AllowedTypes.enableDefaultTyping(mapper);
  }
}
