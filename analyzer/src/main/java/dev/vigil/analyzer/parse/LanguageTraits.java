package dev.vigil.analyzer.parse;

import java.util.Set;

/**
 * What the analysis of a tree must know of the language that it was written in.
 *
 * @param variables how functions get their variables
 * @param literals names of the types of literals
 * @param booleanTypes names of the types of truth values
 * @param numberTypes names of the types of numbers
 * @param types what types expressions have
 * @param properties how methods that read and write a property are named
 * @param objects how objects are named inside of their own code
 * @param constants how constants are computed
 * @param unreturning functions that end a program or raise an exception whenever they are called,
 *     by their full dotted names, such as {@code sys.exit}
 * @param partial names of functions and methods that give a part or a measure of a value, such as
 *     {@code split} or {@code length}: what is known of that is not known of the value
 * @param modules how files name each other
 */
public record LanguageTraits(
    Variables variables,
    LiteralTypes literals,
    Set<String> booleanTypes,
    Set<String> numberTypes,
    TypeTraits types,
    PropertyNames properties,
    ObjectNames objects,
    ConstantRules constants,
    Set<String> unreturning,
    Set<String> partial,
    ModuleNames modules) {
  /** How the functions of a language get their variables. */
  public enum Variables {
    /** By declarations; what is assigned without one is a field, or of the code around. */
    DECLARED,
    /** By assignments. */
    ASSIGNED
  }

  /** Copies the sets. */
  public LanguageTraits {
    booleanTypes = Set.copyOf(booleanTypes);
    numberTypes = Set.copyOf(numberTypes);
    unreturning = Set.copyOf(unreturning);
    partial = Set.copyOf(partial);
  }

  /** Whether code can be of a type whose name is not written in its file. */
  public boolean isImplied(String type) {
    return literals.names().contains(type) || types.names().contains(type);
  }
}
