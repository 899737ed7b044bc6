package dev.vigil.analyzer.parse;

import java.util.List;
import java.util.Optional;
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
 * @param functionValues whether a pattern that declares a function of any name means functions that
 *     are values too
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
    boolean functionValues,
    ModuleNames modules) {
  /** How the functions of a language get their variables. */
  public enum Variables {
    /** By declarations; what is assigned without one is a field, or of the code around. */
    DECLARED,
    /** By assignments. */
    ASSIGNED,
    /** Not at all: there are neither functions nor variables, files are data. */
    NONE
  }

  /** Traits of a language whose files are data: nothing in them is executed or assigned. */
  public static final LanguageTraits DATA =
      new LanguageTraits(
          Variables.NONE,
          new LiteralTypes("string", "int", "float", "bool"),
          Set.of("bool"),
          Set.of("int", "float"),
          TypeTraits.NONE,
          new PropertyNames(List.of(), List.of(), Optional.empty(), Optional.empty()),
          ObjectNames.NONE,
          ConstantRules.NONE,
          Set.of(),
          Set.of(),
          false,
          ModuleNames.NONE);

  /** Copies the sets. */
  public LanguageTraits {
    booleanTypes = Set.copyOf(booleanTypes);
    numberTypes = Set.copyOf(numberTypes);
    unreturning = Set.copyOf(unreturning);
    partial = Set.copyOf(partial);
  }

  /**
   * Whether files are data and no code. There are many of them, and large ones, so each is parsed
   * only if a rule for the language may match in it.
   */
  public boolean isData() {
    return variables == Variables.NONE;
  }

  /** Whether code can be of a type whose name is not written in its file. */
  public boolean isImplied(String type) {
    return literals.names().contains(type) || types.names().contains(type);
  }
}
