package dev.vigil.analyzer.index;

import dev.vigil.analyzer.syntax.Alias;
import dev.vigil.analyzer.syntax.AliasCase;
import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Await;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Break;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.ClassCase;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Continue;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.DoWhile;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisLiteral;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Goto;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.ImportedModule;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.KeywordCase;
import dev.vigil.analyzer.syntax.Labeled;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.MappingCase;
import dev.vigil.analyzer.syntax.MappingCaseEntry;
import dev.vigil.analyzer.syntax.MarkupElement;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.MethodReference;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.ModuleDeclaration;
import dev.vigil.analyzer.syntax.ModuleDirective;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Pass;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.RestCase;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.SequenceCase;
import dev.vigil.analyzer.syntax.Slice;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Synchronized;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.TypeAlias;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.TypeParameter;
import dev.vigil.analyzer.syntax.TypeTest;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.syntax.While;
import dev.vigil.analyzer.syntax.WildcardType;
import dev.vigil.analyzer.syntax.With;
import dev.vigil.analyzer.syntax.WithItem;
import dev.vigil.analyzer.syntax.Yield;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells two nodes of one kind apart besides their children and their places: operators, names,
 * values, and which of the optional parts are there.
 */
public final class Shape {
  private static final Object PLAIN = "";

  private Shape() {}

  static Object of(Node node) {
    return switch (node) {
      case Argument n -> n.argumentKind();
      case AliasCase n -> PLAIN;
      case AlternativeCase n -> PLAIN;
      case CaptureCase n -> n.name().isPresent();
      case ClassCase n -> n.positional().size();
      case MappingCase n -> n.rest().isPresent();
      case RestCase n -> n.name().isPresent();
      case SequenceCase n -> PLAIN;
      case TypeCase n ->
          List.of(n.type().isPresent(), n.name().isPresent(), n.modifiers(), n.decorators().size());
      case ValueCase n -> PLAIN;
      case Case n -> List.of(n.guard().isPresent(), n.fallsThrough());
      case ComprehensionClause n -> n.asynchronous();
      case Decorator n -> PLAIN;
      case DictionaryEntry n -> PLAIN;
      case DictionarySpread n -> PLAIN;
      case Handler n -> List.of(n.type().isPresent(), n.name().isPresent());
      case Identifier n -> n.name();
      case ImportedModule n -> n.alias().isPresent();
      case ImportedName n -> n.alias().isPresent();
      case KeywordCase n -> PLAIN;
      case MappingCaseEntry n -> PLAIN;
      case Module n -> PLAIN;
      case ModuleDirective n -> List.of(n.directive(), n.modifiers(), n.name().size());
      case FormalParameter n ->
          List.of(
              n.parameterKind(),
              n.annotation().isPresent(),
              n.defaultValue().isPresent(),
              n.modifiers(),
              n.decorators().size());
      case TypeParameter n ->
          List.of(n.typeParameterKind(), n.bound().isPresent(), n.defaultValue().isPresent());
      case WithItem n -> List.of(n.target().isPresent(), n.annotation().isPresent());
      case StringFragment n -> n.value();
      case Interpolation n -> n.conversion();
      case Expression n -> ofExpression(n);
      case Statement n -> ofStatement(n);
    };
  }

  private static Object ofExpression(Expression expression) {
    return switch (expression) {
      case Alias n -> n.name();
      case ArrayCreation n -> List.of(n.dimensions().size(), n.initializer().isPresent());
      case ArrayType n -> n.length().isPresent();
      case AssignmentExpression n -> n.operator().map(Enum::name).orElse("");
      case Await n -> PLAIN;
      case Binary n -> n.operator();
      case BooleanLiteral n -> n.value();
      case Call n -> PLAIN;
      case Cast n -> PLAIN;
      case ChainEllipsis n -> PLAIN;
      case CharacterLiteral n -> n.value();
      case Collection n -> n.collectionKind();
      case ComparisonChain n -> n.operators();
      case Comprehension n -> n.comprehensionKind();
      case Conditional n -> PLAIN;
      case DeepExpression n -> PLAIN;
      case Dictionary n -> PLAIN;
      case Ellipsis n -> PLAIN;
      case EllipsisLiteral n -> PLAIN;
      case EllipsisMetavariable n -> n.name();
      case FieldAccess n -> PLAIN;
      case Index n -> PLAIN;
      case InterpolatedString n -> n.style();
      case Lambda n -> n.parameters().size();
      case MatchExpression n -> PLAIN;
      case Metavariable n -> n.name();
      case MarkupElement n -> List.of(n.name().isPresent(), n.attributes().size());
      case MethodReference n -> PLAIN;
      case Name n -> n.name();
      case NullLiteral n -> PLAIN;
      case NumberLiteral n -> number(n);
      case ObjectCreation n -> List.of(n.outer().isPresent(), n.body().isPresent());
      case Slice n -> List.of(n.lower().isPresent(), n.upper().isPresent(), n.step().isPresent());
      case Spread n -> PLAIN;
      case StringLiteral n -> List.of(n.isBytes(), n.value());
      case TypedMetavariable n -> n.name();
      case TypeTest n -> PLAIN;
      case Unary n -> n.operator();
      case Update n -> List.of(n.operator(), n.prefix());
      case WildcardType n -> List.of(n.lower(), n.bound().isPresent());
      case Yield n -> List.of(n.delegating(), n.value().isPresent());
    };
  }

  private static Object ofStatement(Statement statement) {
    return switch (statement) {
      case Assert n -> n.message().isPresent();
      case Assignment n ->
          List.of(
              n.targets().size(),
              n.annotation().isPresent(),
              n.value().isPresent(),
              n.operator().map(Enum::name).orElse(""),
              n.modifiers(),
              n.decorators().size());
      case Block n -> n.initializesClass();
      case Break n -> n.label().isPresent();
      case CaseResult n -> PLAIN;
      case ClassDefinition n ->
          List.of(
              n.decorators().size(),
              n.modifiers(),
              n.classKind(),
              n.typeParameters().size(),
              n.parameters().size(),
              n.arguments().size(),
              n.interfaces().size(),
              n.permitted().size());
      case Continue n -> n.label().isPresent();
      case Delete n -> PLAIN;
      case DoWhile n -> PLAIN;
      case Ellipsis n -> PLAIN;
      case EllipsisMetavariable n -> n.name();
      case EnumConstant n ->
          List.of(n.decorators().size(), n.arguments().size(), n.body().isPresent());
      case ErrorRegion n -> n.reason();
      case ExpressionStatement n -> PLAIN;
      case For n -> List.of(n.initializers().size(), n.condition().isPresent(), n.updates().size());
      case ForEach n ->
          List.of(n.asynchronous(), n.annotation().isPresent(), n.otherwise().isPresent());
      case FunctionDefinition n ->
          List.of(
              n.decorators().size(),
              n.asynchronous(),
              n.typeParameters().size(),
              n.parameters().size(),
              n.returnType().isPresent(),
              n.modifiers(),
              n.exceptions().size(),
              n.variables().size(),
              n.body().isPresent());
      case Goto n -> PLAIN;
      case If n -> n.otherwise().isPresent();
      case Import n -> PLAIN;
      case ImportFrom n -> List.of(n.importKind(), n.level(), n.path().size(), n.wildcard());
      case Labeled n -> PLAIN;
      case Match n -> PLAIN;
      case ModuleDeclaration n -> List.of(n.open(), n.decorators().size(), n.path().size());
      case PackageDeclaration n -> n.decorators().size();
      case Pass n -> PLAIN;
      case Raise n -> List.of(n.exception().isPresent(), n.cause().isPresent());
      case Return n -> n.value().isPresent();
      case ScopeDeclaration n -> n.scope();
      case Synchronized n -> PLAIN;
      case Try n ->
          List.of(
              n.group(), n.handlers().size(), n.otherwise().isPresent(), n.finalizer().isPresent());
      case TypeAlias n -> n.typeParameters().size();
      case While n -> n.otherwise().isPresent();
      case With n -> List.of(n.asynchronous(), n.items().size());
    };
  }

  /** The value of a number literal: equal for equal numbers, however they are written. */
  public static Object number(NumberLiteral literal) {
    String text = literal.text().replace("_", "").toLowerCase(Locale.ROOT);
    return switch (literal.form()) {
      case INTEGER -> integer(text).<Object>map(value -> value).orElse(text);
      case FLOAT -> decimal(text);
      case IMAGINARY -> text;
    };
  }

  private static Optional<BigInteger> integer(String text) {
    String digits = text.endsWith("l") ? text.substring(0, text.length() - 1) : text;
    if (digits.length() > 4_000) {
      return Optional.empty();
    }
    int radix = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char base = digits.charAt(1);
      radix = base == 'x' ? 16 : base == 'b' ? 2 : base == 'o' || Character.isDigit(base) ? 8 : 10;
      digits = digits.substring(Character.isLetter(base) && radix != 10 ? 2 : 1);
    }
    try {
      return Optional.of(new BigInteger(digits, radix));
    } catch (NumberFormatException notAnInteger) {
      return Optional.empty();
    }
  }

  private static Object decimal(String text) {
    try {
      double value = Double.parseDouble(text);
      return value == 0 ? BigDecimal.ZERO.doubleValue() : value;
    } catch (NumberFormatException notADecimal) {
      return text;
    }
  }
}
