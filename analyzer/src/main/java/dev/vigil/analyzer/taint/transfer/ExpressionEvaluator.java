package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.syntax.Alias;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Await;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.ComprehensionKind;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisLiteral;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.MarkupElement;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.MethodReference;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Slice;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.StringPart;
import dev.vigil.analyzer.syntax.TypeTest;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.WildcardType;
import dev.vigil.analyzer.syntax.Yield;
import dev.vigil.analyzer.taint.role.NodeRoles;
import dev.vigil.analyzer.taint.role.PropagatorMatch;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.role.SinkMatch;
import dev.vigil.analyzer.taint.role.SourceMatch;
import dev.vigil.analyzer.taint.specification.SideEffect;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import dev.vigil.analyzer.taint.value.ValueBuilder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What the values of expressions are, and what evaluating them does to the environment. First the
 * value is made of its parts; then sources, propagators and sinks see it.
 */
final class ExpressionEvaluator {
  private final Node owner;
  private final ObjectNames objects;
  private final Roles roles;
  private final TaintOptions options;
  private final FunctionSummaries summaries;
  private final ScalarTypes types;
  private final CallEffects calls;
  private final HandedFunctions handed;
  private final SharedVariables variables;
  private final WorkBudget budget;
  private final Environment environment;
  private final AccessPaths places;
  private final AssignmentTargets targets;
  private final Guards guards;
  private final SinkCheck sinks;

  ExpressionEvaluator(
      Node owner,
      TaintContext context,
      ScalarTypes types,
      Environment environment,
      SinkCheck sinks) {
    this.owner = owner;
    this.objects = context.code().language().objects();
    this.roles = context.roles();
    this.options = context.options();
    this.summaries = context.summaries();
    this.types = types;
    this.variables = context.shared().variables();
    this.budget = context.budget();
    this.environment = environment;
    this.sinks = sinks;
    this.places = new AccessPaths(context, environment);
    this.targets = new AssignmentTargets(this, places, context, environment);
    this.guards = new Guards(this, owner, context, environment);
    this.calls = new CallEffects(owner, context, environment, places, sinks);
    this.handed = new HandedFunctions(this, calls, context.summaries(), options.trackValues());
  }

  /** The value of an expression; the environment is then as behind it. */
  Value evaluate(Expression expression) {
    budget.take(1);
    NodeRoles role = roles.of(expression);
    if (role.cleaning() == NodeRoles.Cleaning.WHOLE) {
      cleanPlace(role, expression);
      return Value.CLEAN;
    }
    if (guards.isChecked(expression)) {
      return Value.CLEAN;
    }
    Value value = seen(expression, role, computed(expression, role));
    budget.take(2L * value.size());
    return value;
  }

  /** A computed value as sources, propagators and sinks see it. */
  private Value seen(Expression expression, NodeRoles role, Value value) {
    if (role == NodeRoles.NONE) {
      return value;
    }
    Value computed = value;
    if (role.cleaning() == NodeRoles.Cleaning.VALUE) {
      cleanPlace(role, expression);
      computed = Value.CLEAN;
    } else {
      computed = sources(role, computed, places.of(expression));
    }
    computed = propagated(role, expression, computed);
    Taints all = all(expression, computed);
    if (role.isWatched()) {
      sinks.watch(expression.span(), all);
    }
    // What reaches a call is what its arguments bring, not only what it returns.
    boolean call = expression instanceof Call || expression instanceof ObjectCreation;
    for (SinkMatch sink : role.sinks()) {
      if (!call || sink.isOfValue()) {
        sinks.check(sink, all, environment.control());
      }
    }
    return computed;
  }

  /** What a value and everything reached from it brings. */
  Taints all(Expression expression) {
    return all(expression, evaluate(expression));
  }

  /** A receiver that is handed on as a whole does not count as tainted for a field of it. */
  private Taints all(Expression expression, Value value) {
    return isReceiver(expression) ? value.own() : value.all();
  }

  private boolean isReceiver(Expression expression) {
    return expression instanceof Name(var span, String name) && objects.isReceiver(name);
  }

  void cleanPlace(NodeRoles role, Expression expression) {
    if (role.cleansPlace()) {
      places.of(expression).ifPresent(place -> environment.assign(place, Value.CLEAN));
    }
  }

  /** What sources make of a value that lies in a place. */
  Value sources(NodeRoles role, Value value, Optional<AccessPath> place) {
    Value tainted = value;
    for (SourceMatch match : role.sources()) {
      TaintSource source = match.source();
      if (!source.requires().holds(tainted.all().labels())) {
        continue;
      }
      Taints taints = Taints.of(match.taint(), Trace.START);
      if (source.control()) {
        environment.addControl(taints);
        continue;
      }
      if (source.sideEffect() != SideEffect.NONE && role.isExactly(match)) {
        place.ifPresent(known -> environment.add(known, taints));
      }
      if (source.sideEffect() != SideEffect.ONLY) {
        tainted = tainted.with(taints);
      }
    }
    return tainted;
  }

  private Value propagated(NodeRoles role, Expression expression, Value value) {
    Value after = value;
    for (PropagatorMatch match : role.from()) {
      Taints arriving = match.arriving(all(expression, after));
      environment.assign(match.waiting(), Value.of(arriving));
      if (match.isBackwards() && match.propagator().sideEffect()) {
        for (Node to : match.to()) {
          if (to instanceof Expression target) {
            places
                .of(target)
                .ifPresent(place -> environment.add(place, arriving.into(target.span())));
          }
        }
      }
    }
    for (PropagatorMatch match : role.to()) {
      Taints arriving = environment.read(match.waiting()).own().into(expression.span());
      after = after.with(arriving);
      if (match.propagator().sideEffect()) {
        places.of(expression).ifPresent(place -> environment.add(place, arriving));
      }
    }
    return after;
  }

  /** What conditions check. */
  Guards guards() {
    return guards;
  }

  /** Binds the names in patterns. */
  PatternBinding patterns() {
    return new PatternBinding(
        environment, options.trackValues(), places::constantOf, summaries::components);
  }

  /** Where values lie. */
  AccessPaths places() {
    return places;
  }

  /** Notes that a target has got the object of another place, if an expression means one. */
  void alias(Expression target, Expression value) {
    if (options.trackValues()) {
      places
          .of(target)
          .ifPresent(place ->
              calls
                  .object(value)
                  .filter(object ->
                      environment.constant(object).filter(KnownValues::isScalar).isEmpty())
                  .ifPresent(object -> environment.alias(place, object)));
    }
  }

  /** Removes a variable, a field or an element. */
  void delete(Expression target) {
    Optional<AccessPath> container =
        target instanceof Index index ? places.of(index.target()) : Optional.empty();
    if (container.isPresent()) {
      calls.delete(container.get(), places.constantOf(((Index) target).index()));
    } else {
      places.of(target).ifPresent(place -> environment.assign(place, Value.CLEAN));
    }
  }

  /** Gives a value to a target; the value as it is there. */
  Value assign(Expression target, Optional<BinaryOperator> operator, Value value) {
    return targets.assign(target, operator, value);
  }

  /**
   * Runs an assignment of a written list or tuple to as many targets, such as {@code a, b = b, a};
   * whether it is one. A rule that says something of the list itself means all of its elements.
   */
  boolean assignPaired(Assignment assignment) {
    if (assignment.targets().size() == 1
        && assignment.targets().get(0) instanceof Collection several
        && assignment.value().orElse(null) instanceof Collection written
        && arePaired(several, written)
        && roles.of(written) == NodeRoles.NONE
        && roles.of(several) == NodeRoles.NONE) {
      budget.take(1);
      targets.assignEach(several, written.elements().stream().map(this::evaluate).toList());
      return true;
    }
    return false;
  }

  /** An assignment may be a sink itself: what it assigns reaches it. */
  void checkAssigned(Assignment assignment) {
    List<SinkMatch> matches = roles.of(assignment).sinks();
    if (!matches.isEmpty()) {
      Taints taints =
          places
              .of(assignment.targets().get(0))
              .map(environment::read)
              .map(Value::all)
              .orElse(Taints.NONE);
      matches.forEach(sink -> sinks.check(sink, taints, environment.control()));
    }
  }

  private static boolean arePaired(Collection targets, Collection written) {
    return written.collectionKind() != CollectionKind.SET
        && targets.elements().size() == written.elements().size()
        && Stream.concat(targets.elements().stream(), written.elements().stream())
            .noneMatch(Spread.class::isInstance);
  }

  private Value computed(Expression expression, NodeRoles role) {
    Value value = parts(expression, role);
    if (options.trackValues()) {
      Optional<Object> constant = places.constantOf(expression);
      if (constant.isPresent()) {
        value = value.withConstant(constant);
      }
    }
    boolean safe =
        (options.safeBooleans() && types.isBoolean(expression))
            || (options.safeNumbers() && types.isNumber(expression));
    return safe ? Value.constant(value.constant()) : value;
  }

  private Value parts(Expression expression, NodeRoles role) {
    return switch (expression) {
      case Name name -> variable(name);
      case FieldAccess access -> field(evaluate(access.target()), access.field().name());
      case Index index -> index(index);
      case Call call -> call(call, role);
      case ObjectCreation creation -> creation(creation, role);
      case InterpolatedString string -> operation(interpolated(string));
      case Unary unary -> operation(all(unary.operand()));
      case Binary binary -> binary(binary);
      case ComparisonChain chain -> {
        Taints operands = union(chain.operands());
        yield options.safeComparisons() ? Value.CLEAN : operation(operands);
      }
      case Conditional choice -> conditional(choice);
      case Lambda lambda -> {
        Value returned = run(lambda, Taints.NONE);
        Value closure = options.withinFile() ? CallEffects.closure(returned) : Value.CLEAN;
        yield knows() ? closure.withConstant(Optional.of(new KnownObject(lambda, owner))) : closure;
      }
      case Collection collection -> collection(collection);
      case Dictionary dictionary -> dictionary(dictionary);
      case Comprehension comprehension -> comprehension(comprehension);
      case Await await -> evaluate(await.value());
      case Yield yield -> {
        Value value = yield.value().map(this::evaluate).orElse(Value.CLEAN);
        if (options.withinFile()) {
          Value before = environment.read(TaintTransfer.RETURNED);
          environment.assign(TaintTransfer.RETURNED, before.or(Value.of(value.all())));
        }
        yield Value.CLEAN;
      }
      case Spread spread -> Value.of(all(spread.value()));
      case AssignmentExpression assignment -> {
        Value value = evaluate(assignment.value());
        Value assigned = assign(assignment.target(), assignment.operator(), value);
        if (assignment.operator().isEmpty()) {
          alias(assignment.target(), assignment.value());
        }
        yield assigned;
      }
      case Cast cast -> evaluate(cast.operand());
      case TypeTest test -> {
        Value value = evaluate(test.value());
        patterns().bind(test.pattern(), value);
        yield options.safeComparisons() ? Value.CLEAN : operation(value.all());
      }
      case ArrayCreation creation -> {
        Taints dimensions = union(creation.dimensions());
        Value initial = creation.initializer().map(this::evaluate).orElse(Value.CLEAN);
        yield initial.with(dimensions);
      }
      case MatchExpression match -> match(match);
      case MarkupElement element -> {
        Taints attributes = Taints.NONE;
        for (Argument attribute : element.attributes()) {
          attributes = attributes.with(all(attribute.value()));
        }
        yield Value.of(attributes.with(union(element.content())));
      }
      case MethodReference reference -> {
        evaluate(reference.target());
        yield Value.CLEAN.withConstant(function(reference));
      }
      case Update update -> evaluate(update.target());
      case Slice slice -> {
        slice.children().stream()
            .filter(Expression.class::isInstance)
            .forEach(part -> evaluate((Expression) part));
        yield Value.CLEAN;
      }
      case StringLiteral literal -> Value.CLEAN;
      case CharacterLiteral literal -> Value.CLEAN;
      case NumberLiteral literal -> Value.CLEAN;
      case BooleanLiteral literal -> Value.CLEAN;
      case NullLiteral literal -> Value.CLEAN;
      case EllipsisLiteral literal -> Value.CLEAN;
      case ArrayType type -> Value.CLEAN;
      case WildcardType type -> Value.CLEAN;
      case Alias elsewhere -> Value.CLEAN;
      case Ellipsis pattern -> Value.CLEAN;
      case EllipsisMetavariable pattern -> Value.CLEAN;
      case Metavariable pattern -> Value.CLEAN;
      case TypedMetavariable pattern -> Value.CLEAN;
      case DeepExpression pattern -> Value.CLEAN;
      case ChainEllipsis pattern -> Value.CLEAN;
    };
  }

  private Value variable(Name name) {
    Value value = environment.read(variables.place(name));
    if (!options.withinFile() || value.size() > 0 || !value.constants().isEmpty()) {
      return value;
    }
    Value closure =
        summaries.closure(name).map(function -> calls.closure(function, name.span())).orElse(value);
    return closure.withConstant(function(name));
  }

  /** Whether functions and objects are known that values are. */
  private boolean knows() {
    return options.withinFile() && options.trackValues();
  }

  /** The function of the file that an expression means. */
  private Optional<Object> function(Expression expression) {
    return knows()
        ? summaries.referenced(expression).stream()
            .findFirst()
            .map(function -> new KnownObject(function, owner, calls.captured(function)))
        : Optional.empty();
  }

  /** A field of a value; by assignments alone it has only what was assigned to itself. */
  Value field(Value object, String name) {
    String step = AccessPath.field(name);
    return options.onlyThroughAssignments()
        ? new Value(Taints.NONE, object.parts(), Optional.empty()).select(step)
        : object.select(step);
  }

  private Value operation(Taints operands) {
    return options.onlyThroughAssignments() ? Value.CLEAN : Value.of(operands);
  }

  private Taints union(List<? extends Expression> expressions) {
    Taints union = Taints.NONE;
    for (Expression expression : expressions) {
      union = union.with(all(expression));
    }
    return union;
  }

  private Taints interpolated(InterpolatedString string) {
    return interpolated(string.parts());
  }

  private Taints interpolated(List<StringPart> parts) {
    Taints union = Taints.NONE;
    for (StringPart part : parts) {
      union =
          switch (part) {
            case Interpolation hole ->
                union.with(all(hole.value())).with(interpolated(hole.format()));
            case StringFragment fragment -> union.with(fragment(fragment));
          };
    }
    return union;
  }

  /** Constant text is tainted only where it is a source itself. */
  private Taints fragment(StringFragment fragment) {
    NodeRoles role = roles.of(fragment);
    return role.cleaning() == NodeRoles.Cleaning.NO
        ? sources(role, Value.CLEAN, Optional.empty()).all()
        : Taints.NONE;
  }

  private Value index(Index index) {
    Value target = evaluate(index.target());
    if (index.index() instanceof Slice slice) {
      evaluate(slice);
      if (!options.trackValues() || options.onlyThroughAssignments()) {
        return Value.CLEAN;
      }
      return target.hasElements() ? sliced(target, slice) : operation(target.all());
    }
    Taints key = all(index.index());
    Optional<Object> known =
        places
            .constantOf(index.index())
            .map(constant -> LibraryValues.fromStart(constant, target.constant()));
    Value element =
        known.isPresent() ? target.select(AccessPath.element(known.get())) : Value.of(target.all());
    boolean keyCounts = !options.safeIndexes() && !options.onlyThroughAssignments();
    return keyCounts ? element.with(key) : element;
  }

  private Value sliced(Value list, Slice slice) {
    return slice.step().isPresent()
        ? LibraryValues.anyOf(list)
        : LibraryValues.slice(
            list, bound(slice.lower(), BigInteger.ZERO), bound(slice.upper(), LibraryValues.END));
  }

  private Optional<Object> bound(Optional<Expression> written, BigInteger otherwise) {
    return written.isEmpty() ? Optional.of(otherwise) : places.constantOf(written.get());
  }

  private Value binary(Binary binary) {
    Value left = evaluate(binary.left());
    Value right = isChoice(binary.operator()) ? behind(binary) : evaluate(binary.right());
    if (binary.operator().isComparison() && options.safeComparisons()) {
      return Value.CLEAN;
    }
    if (options.trackValues() && !options.onlyThroughAssignments()) {
      Optional<Value> united = LibraryValues.united(left, binary.operator(), right);
      if (united.isPresent()) {
        return united.get();
      }
    }
    Value both = operation(all(binary.left(), left).with(all(binary.right(), right)));
    return options.trackValues()
        ? both.withConstant(
            KnownValues.binary(left.constant(), binary.operator(), right.constant()))
        : both;
  }

  private boolean isChoice(BinaryOperator operator) {
    return guards.areThere() && (operator == BinaryOperator.AND || operator == BinaryOperator.OR);
  }

  /** The right side of a choice, which is evaluated only if the left one does not decide. */
  private Value behind(Binary choice) {
    TaintState decided = environment.state();
    guards.decided(choice.left(), choice.operator() == BinaryOperator.AND);
    Value right = evaluate(choice.right());
    environment.restore(decided.join(environment.state()));
    return right;
  }

  private Value conditional(Conditional choice) {
    evaluate(choice.condition());
    Optional<Boolean> known = places.constantOf(choice.condition()).flatMap(KnownValues::truth);
    if (known.isPresent()) {
      return evaluate(known.get() ? choice.whenTrue() : choice.whenFalse());
    }
    TaintState before = environment.state();
    guards.decided(choice.condition(), true);
    Value one = evaluate(choice.whenTrue());
    TaintState after = environment.state();
    environment.restore(before);
    guards.decided(choice.condition(), false);
    Value other = evaluate(choice.whenFalse());
    environment.restore(after.join(environment.state()));
    return one.or(other);
  }

  /**
   * Runs the body of a lambda, which sees the variables around it as they are where it is written.
   *
   * @param given what each of its parameters may get
   * @return what it returns
   */
  Value run(Lambda lambda, Taints given) {
    return run(lambda, position -> Value.of(given));
  }

  private Value run(Lambda lambda, IntFunction<Value> given) {
    budget.take(1);
    TaintState before = environment.state();
    int position = 0;
    for (Parameter parameter : lambda.parameters()) {
      if (parameter instanceof FormalParameter formal) {
        parameter(formal);
        AccessPath place = AccessPath.variable(formal.name().name());
        Value value = given.apply(position++).into(formal.name().span());
        if (value.parts().isEmpty() && value.constants().isEmpty()) {
          environment.add(place, value.own());
        } else {
          environment.assign(place, environment.read(place).or(value));
        }
      }
    }
    Value returned = Value.CLEAN;
    if (lambda.body() instanceof Expression body) {
      returned = evaluate(body);
    } else if (lambda.body() instanceof Block block) {
      StatementSequence body = new StatementSequence(this, environment);
      body.run(block.statements());
      returned = body.result();
    }
    environment.restore(before);
    return returned;
  }

  /** A parameter brings what its default, the sources and the propagators say. */
  void parameter(FormalParameter parameter) {
    Value value = parameter.defaultValue().map(this::evaluate).orElse(Value.CLEAN);
    AccessPath place = AccessPath.variable(parameter.name().name());
    environment.assign(place, Value.CLEAN);
    NodeRoles role = roles.of(parameter.name());
    Value tainted =
        role.cleaning() == NodeRoles.Cleaning.NO
            ? sources(role, value, Optional.of(place))
            : Value.CLEAN;
    for (PropagatorMatch match : role.to()) {
      Taints arriving = environment.read(match.waiting()).own();
      tainted = tainted.with(arriving.into(parameter.name().span()));
    }
    boolean safe =
        (options.safeBooleans() && types.isBoolean(parameter))
            || (options.safeNumbers() && types.isNumber(parameter));
    environment.assign(
        place, safe ? Value.CLEAN : Value.of(tainted.all().with(environment.read(place).own())));
  }

  private Value collection(Collection collection) {
    boolean keeps = options.trackValues() && collection.collectionKind() != CollectionKind.SET;
    Taints own = Taints.NONE;
    ValueBuilder list = new ValueBuilder(Value.CLEAN);
    int position = 0;
    for (Expression element : collection.elements()) {
      Value value = whole(element);
      keeps &= !(element instanceof Spread);
      if (keeps) {
        list.put(LibraryValues.element(position++), value);
      } else {
        own = own.with(value.all());
      }
    }
    return list.build(
        own, keeps ? Optional.of(new CallEffects.Length(position)) : Optional.empty());
  }

  /** The value of an expression that is handed on as a whole. */
  private Value whole(Expression expression) {
    Value value = evaluate(expression);
    return isReceiver(expression) ? Value.of(value.own()) : value;
  }

  private Value dictionary(Dictionary dictionary) {
    Taints own = Taints.NONE;
    ValueBuilder values = new ValueBuilder(Value.CLEAN);
    for (DictionaryElement element : dictionary.elements()) {
      switch (element) {
        case DictionaryEntry entry -> {
          Taints key = all(entry.key());
          Value value = whole(entry.value());
          Optional<Object> known = places.constantOf(entry.key());
          own = own.with(key);
          if (known.isPresent()) {
            values.put(AccessPath.NOWHERE.then(AccessPath.element(known.get())), value);
          } else {
            own = own.with(value.all());
          }
        }
        case DictionarySpread spread -> {
          Value value = evaluate(spread.value());
          if (options.trackValues() && value.hasElements()) {
            values = new ValueBuilder(LibraryValues.merged(values.build(Taints.NONE), value));
          } else {
            own = own.with(value.all());
          }
        }
        case Ellipsis pattern -> {}
        case EllipsisMetavariable pattern -> {}
      }
    }
    return values.build(own);
  }

  /** What an iteration over some values gives, one after the other. */
  Value iterated(Value values) {
    return options.trackValues() && values.hasElements()
        ? values.iterated()
        : Value.of(values.all());
  }

  private Value comprehension(Comprehension comprehension) {
    TaintState before = environment.state();
    for (ComprehensionClause clause : comprehension.clauses()) {
      Value values = evaluate(clause.iterable());
      assign(clause.target(), Optional.empty(), iterated(values));
      for (Expression condition : clause.conditions()) {
        evaluate(condition);
        guards.decided(condition, true);
      }
    }
    Taints elements = all(comprehension.element());
    if (comprehension.value().isPresent()) {
      elements = elements.with(all(comprehension.value().get()));
    }
    environment.restore(before);
    // Others take what sets and dictionaries are built of for harmless.
    boolean sequence =
        comprehension.comprehensionKind() == ComprehensionKind.LIST
            || comprehension.comprehensionKind() == ComprehensionKind.GENERATOR;
    return sequence || options.trackValues() ? Value.of(elements) : Value.CLEAN;
  }

  private Value match(MatchExpression match) {
    Value subject = evaluate(match.subject());
    TaintState before = environment.state();
    Value result = Value.CLEAN;
    TaintState after = before;
    for (Case branch : match.cases()) {
      environment.restore(before);
      patterns().bind(branch.pattern(), subject);
      if (options.trackValues()) {
        guards.matched(branch.pattern(), places.of(match.subject()));
      }
      branch.guard().ifPresent(this::evaluate);
      StatementSequence body = new StatementSequence(this, environment);
      body.run(branch.body().statements());
      result = Value.of(result.all().with(body.result().all()));
      after = after.join(environment.state());
    }
    environment.restore(after);
    return result;
  }

  private Value call(Call call, NodeRoles role) {
    NodeRoles member = roles.of(call.callee());
    if (!member.to().isEmpty()) {
      // What a rule has the arguments bring to the name of the function goes on from there.
      List<Value> arguments = arguments(call.arguments());
      Callee callee = callee(call, member);
      Value result =
          calls.of(call, callee.receiver(), Optional.empty(), callee.brought(), false, arguments);
      result = withHandedOver(call, result, callee.brought(), call.arguments(), arguments);
      return finished(role, result.with(callee.brought()), callee.brought(), arguments);
    }
    Callee callee = callee(call, member);
    List<Value> arguments = arguments(call.arguments());
    boolean plain = member == NodeRoles.NONE;
    Optional<Lambda> lambda = lambda(call, callee);
    if (lambda.isPresent()) {
      return finished(role, run(lambda.get(), callee, arguments), callee.brought(), arguments);
    }
    Value result =
        calls.of(call, callee.receiver(), callee.known(), callee.brought(), plain, arguments);
    result = withHandedOver(call, result, callee.brought(), call.arguments(), arguments);
    result = result.with(callee.returned());
    return finished(role, result, callee.brought(), arguments);
  }

  /**
   * What is called.
   *
   * @param receiver the object whose method it is
   * @param brought what that and its name bring
   * @param returned what a function returns that a variable holds
   * @param known the constant that the function itself is
   */
  private record Callee(Value receiver, Taints brought, Taints returned, Optional<Object> known) {}

  /** The lambda that a call calls, by its name or by a method of a functional interface. */
  private Optional<Lambda> lambda(Call call, Callee callee) {
    Optional<Lambda> named = KnownObject.lambda(callee.known());
    return named.isEmpty() && CallEffects.isApplication(call)
        ? KnownObject.lambda(callee.receiver().constant())
        : named;
  }

  /** What a lambda returns that a value is known to be. */
  private Value run(Lambda lambda, Callee callee, List<Value> arguments) {
    TaintState before = environment.state();
    Object constant = callee.known().or(() -> callee.receiver().constant()).orElseThrow();
    boolean here = constant instanceof KnownObject known && known.isOf(owner);
    if (!here) {
      // Elsewhere the variables around it are others; what it captured of them is in its value.
      environment.restore(TaintState.EMPTY);
    }
    Value result = run(lambda, position -> argument(arguments, position));
    environment.restore(before);
    return here
        ? result
        : result.with(callee.returned()).with(CallEffects.returned(callee.receiver()));
  }

  private static Value argument(List<Value> arguments, int position) {
    return position < arguments.size() ? arguments.get(position) : Value.CLEAN;
  }

  private Callee callee(Call call, NodeRoles member) {
    if (call.callee() instanceof FieldAccess access
        && member.cleaning() != NodeRoles.Cleaning.WHOLE) {
      Value receiver = evaluate(access.target());
      Value field = receiver.select(AccessPath.field(access.field().name()));
      return new Callee(
          receiver,
          all(access.target(), receiver).with(seen(access, member, field).all()),
          Taints.NONE,
          field.constant());
    }
    Value function = evaluate(call.callee());
    return new Callee(
        Value.CLEAN, function.own(), CallEffects.returned(function), function.constant());
  }

  private Value creation(ObjectCreation creation, NodeRoles role) {
    Taints outer = creation.outer().map(this::all).orElse(Taints.NONE);
    List<Value> arguments = arguments(creation.arguments());
    Value result = calls.of(creation, arguments);
    result = withHandedOver(creation, result, outer, creation.arguments(), arguments);
    return finished(role, result, outer, arguments);
  }

  /** The result of a call, with what the functions return that it hands over. */
  private Value withHandedOver(
      Expression call,
      Value result,
      Taints brought,
      List<Argument> written,
      List<Value> arguments) {
    Taints returned = handed.run(call, brought, written, arguments);
    if (options.trackValues()
        && LibraryCall.givesResultOfFunction(call)
        && handed.areHanded(call, written)) {
      return Value.of(returned);
    }
    return options.safeFunctions() || options.onlyThroughAssignments()
        ? result
        : result.with(returned);
  }

  private Value finished(NodeRoles role, Value result, Taints receiver, List<Value> arguments) {
    if (!role.sinks().isEmpty()) {
      Taints brought = receiver;
      for (Value argument : arguments) {
        brought = brought.with(argument.all());
      }
      for (SinkMatch sink : role.sinks()) {
        if (!sink.isOfValue()) {
          sinks.check(sink, brought, environment.control());
        }
      }
    }
    return result;
  }

  /** A lambda is run once: when it is known what the call may hand to it. */
  boolean isRunByCall(Expression argument) {
    return argument instanceof Lambda && roles.of(argument) == NodeRoles.NONE;
  }

  private List<Value> arguments(List<Argument> arguments) {
    List<Value> values = new ArrayList<>();
    for (Argument argument : arguments) {
      if (isRunByCall(argument.value())) {
        values.add(
            knows()
                ? Value.constant(Optional.of(new KnownObject(argument.value(), owner)))
                : Value.CLEAN);
        continue;
      }
      Value value = evaluate(argument.value());
      values.add(isReceiver(argument.value()) ? Value.of(value.own()) : value);
    }
    return values;
  }
}
