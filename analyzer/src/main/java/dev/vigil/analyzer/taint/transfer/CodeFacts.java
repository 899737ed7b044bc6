package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Node;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is known of the code of a file, whatever a rule says.
 *
 * @param language what must be known of its language
 * @param types what code declares of its variables
 * @param constants the value that an expression surely has: a {@link String}, a {@link
 *     java.math.BigInteger}, a {@link Double} or a {@link Boolean}
 * @param definitions for a function, or the module, the value of a variable that is given one there
 */
public record CodeFacts(
    LanguageTraits language,
    Function<Node, ScalarTypes> types,
    Function<Expression, Optional<Object>> constants,
    BiFunction<Node, String, Optional<Expression>> definitions) {}
