package events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

class Events {
  // ruleid: json-type-info-class
  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface Event {}

  // ruleid: json-type-info-class
  @JsonTypeInfo(use = Id.MINIMAL_CLASS, property = "@type")
  interface Message {}

  // ok: json-type-info-class
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  interface Named {}
}
