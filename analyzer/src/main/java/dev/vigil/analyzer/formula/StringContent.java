package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import java.util.Optional;

/**
 * How the content of a string is looked at: as code of a language, or as text.
 *
 * @param language whose code it is; empty for text
 */
public record StringContent(Optional<LanguageFrontEnd> language) {}
