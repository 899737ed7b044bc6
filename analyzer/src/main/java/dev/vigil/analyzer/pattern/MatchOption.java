package dev.vigil.analyzer.pattern;

/** What a rule can say about how loosely its patterns match: its {@code options}. */
public enum MatchOption {
  /** A variable matches the constant that it surely holds. */
  CONSTANT_PROPAGATION("constant_propagation", true),
  /** A variable matches the expression that it surely was given, if that is not a constant. */
  SYMBOLIC_PROPAGATION("symbolic_propagation", false),
  /**
   * {@code and}, {@code or}, {@code |}, {@code &} and {@code ^} match in any grouping, the last
   * three also in any order.
   */
  AC_MATCHING("ac_matching", true),
  /** {@code and} and {@code or} match in any order too. */
  COMMUTATIVE_BOOLOP("commutative_boolop", false),
  /** {@code ==} and {@code !=} match with their sides exchanged. */
  SYMMETRIC_EQ("symmetric_eq", false),
  /** {@code ...} between statements reaches into nested blocks. */
  GO_DEEPER_STMT("go_deeper_stmt", true),
  /** {@code <... ...>} looks into the parts of an expression. */
  GO_DEEPER_EXPR("go_deeper_expr", true),
  /** An expression as a statement pattern matches inside of other statements' expressions. */
  IMPLICIT_DEEP_EXPRSTMT("implicit_deep_exprstmt", true),
  /** More keyword arguments and decorators than the pattern has are allowed. */
  IMPLICIT_ELLIPSIS("implicit_ellipsis", true),
  /** {@code $X = 1} matches a declaration with a type too. */
  VARDEF_ASSIGN("vardef_assign", true),
  /** {@code f(...)} matches the decorator {@code @f} too. */
  ATTR_EXPR("attr_expr", true),
  /**
   * A metavariable that is bound twice to a name is bound to the same variable: parameters of two
   * functions are different ones, though they are spelled alike.
   */
  UNIFY_IDS_STRICTLY("unify_ids_strictly", true),
  /** The decorators of a pattern stand in the order of the code's. */
  DECORATORS_ORDER_MATTERS("decorators_order_matters", false);

  private final String key;
  private final boolean initial;

  MatchOption(String key, boolean initial) {
    this.key = key;
    this.initial = initial;
  }

  /** Its name in rules. */
  public String key() {
    return key;
  }

  /** Whether it is on unless a rule says otherwise. */
  public boolean initial() {
    return initial;
  }
}
