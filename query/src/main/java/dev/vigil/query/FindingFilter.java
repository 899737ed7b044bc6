package dev.vigil.query;

import java.util.Optional;

/**
 * Which findings are asked for; what is empty does not restrict.
 *
 * @param rule rule id, or the end of ids behind a dot, which finds all rules that share it
 * @param repository repository id or name
 * @param severity such as {@code HIGH}
 * @param area such as {@code injection}
 * @param status such as {@code open}; {@code active} for all that somebody has to care about
 * @param path with {@code *} for any characters
 * @param language such as {@code python}
 * @param triage such as {@code accepted_risk}; {@code none} if nothing is decided, {@code
 *     dismissed} if nobody has to care, {@code expired} if the decision no longer counts
 * @param limit how many at most, 0 for all
 */
public record FindingFilter(
    Optional<String> rule,
    Optional<String> repository,
    Optional<String> severity,
    Optional<String> area,
    Optional<String> status,
    Optional<String> path,
    Optional<String> language,
    Optional<String> triage,
    int limit) {}
