package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Name;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which calls in a file never return, such as {@code sys.exit()}: those of functions that its
 * language names, by whatever name they are imported.
 */
public final class UnreturningCalls implements Predicate<Call> {
  private final Set<String> functions;
  private final ImportTable imports;

  /** The calls in a file. */
  public UnreturningCalls(LanguageTraits language, ImportTable imports) {
    this.functions = language.unreturning();
    this.imports = imports;
  }

  @Override
  public boolean test(Call call) {
    return dotted(call.callee()).filter(functions::contains).isPresent();
  }

  /** What imports give for a name has no names of this file in it. */
  private Optional<String> dotted(Expression function) {
    return switch (function) {
      case Name name -> imports.expansion(name).map(this::dotted).orElse(Optional.of(name.name()));
      case FieldAccess access ->
          dotted(access.target()).map(target -> target + "." + access.field().name());
      default -> Optional.empty();
    };
  }
}
