package dev.vigil.analyzer.parse;

import java.util.HashMap;
import java.util.Map;

/**
 * How a language computes with constants.
 *
 * @param fixedWidth whether integers have 32 or 64 bits, and a division of them drops the fraction
 * @param openClosures whether functions inside of others may assign the variables of those, or
 *     pointers may reach them, so that a variable can change where nothing is assigned to it
 * @param methods functions of texts, by the name of the method
 * @param functions other functions, by their name, then by the name of the type that has them; that
 *     is empty for those of none
 */
public record ConstantRules(
    boolean fixedWidth,
    boolean openClosures,
    Map<String, PureFunction> methods,
    Map<String, Map<String, PureFunction>> functions) {
  /** Of a language that computes nothing. */
  public static final ConstantRules NONE = new ConstantRules(false, false, Map.of(), Map.of());

  /** Copies the maps. */
  public ConstantRules {
    methods = Map.copyOf(methods);
    Map<String, Map<String, PureFunction>> copies = new HashMap<>();
    functions.forEach((name, types) -> copies.put(name, Map.copyOf(types)));
    functions = Map.copyOf(copies);
  }
}
