package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.symbol.SingleDefinitions;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Node;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is known of the code of a file, whatever a rule says.
 *
 * @param language what must be known of its language
 * @param types what code declares of its variables
 * @param constants the value that an expression surely has: a {@link String}, a {@link
 *     java.math.BigInteger}, a {@link Double} or a {@link Boolean}
 * @param definitions the values of variables that are given one
 */
public record CodeFacts(
    LanguageTraits language,
    Function<Node, ScalarTypes> types,
    Function<Expression, Optional<Object>> constants,
    Supplier<SingleDefinitions> definitions) {}
