package dev.vigil.analyzer.syntax;

/** The kinds of nodes, one for each record under {@link Node}. */
public enum NodeKind {
  /** {@link Identifier} */
  IDENTIFIER,
  /** {@link Name} */
  NAME,
  /** {@link StringLiteral} */
  STRING_LITERAL,
  /** {@link InterpolatedString} */
  INTERPOLATED_STRING,
  /** {@link StringFragment} */
  STRING_FRAGMENT,
  /** {@link Interpolation} */
  INTERPOLATION,
  /** {@link NumberLiteral} */
  NUMBER_LITERAL,
  /** {@link BooleanLiteral} */
  BOOLEAN_LITERAL,
  /** {@link NullLiteral} */
  NULL_LITERAL,
  /** {@link EllipsisLiteral} */
  ELLIPSIS_LITERAL,
  /** {@link FieldAccess} */
  FIELD_ACCESS,
  /** {@link Index} */
  INDEX,
  /** {@link Slice} */
  SLICE,
  /** {@link Call} */
  CALL,
  /** {@link Argument} */
  ARGUMENT,
  /** {@link Unary} */
  UNARY,
  /** {@link Binary} */
  BINARY,
  /** {@link ComparisonChain} */
  COMPARISON_CHAIN,
  /** {@link Conditional} */
  CONDITIONAL,
  /** {@link Lambda} */
  LAMBDA,
  /** {@link Collection} */
  COLLECTION,
  /** {@link Dictionary} */
  DICTIONARY,
  /** {@link DictionaryEntry} */
  DICTIONARY_ENTRY,
  /** {@link DictionarySpread} */
  DICTIONARY_SPREAD,
  /** {@link Alias} */
  ALIAS,
  /** {@link Comprehension} */
  COMPREHENSION,
  /** {@link ComprehensionClause} */
  COMPREHENSION_CLAUSE,
  /** {@link Await} */
  AWAIT,
  /** {@link Yield} */
  YIELD,
  /** {@link Spread} */
  SPREAD,
  /** {@link AssignmentExpression} */
  ASSIGNMENT_EXPRESSION,
  /** {@link Block} */
  BLOCK,
  /** {@link ExpressionStatement} */
  EXPRESSION_STATEMENT,
  /** {@link Assignment} */
  ASSIGNMENT,
  /** {@link Return} */
  RETURN,
  /** {@link Raise} */
  RAISE,
  /** {@link Break} */
  BREAK,
  /** {@link Continue} */
  CONTINUE,
  /** {@link Pass} */
  PASS,
  /** {@link Delete} */
  DELETE,
  /** {@link ScopeDeclaration} */
  SCOPE_DECLARATION,
  /** {@link Assert} */
  ASSERT,
  /** {@link Import} */
  IMPORT,
  /** {@link ImportedModule} */
  IMPORTED_MODULE,
  /** {@link ImportFrom} */
  IMPORT_FROM,
  /** {@link ImportedName} */
  IMPORTED_NAME,
  /** {@link If} */
  IF,
  /** {@link While} */
  WHILE,
  /** {@link ForEach} */
  FOR_EACH,
  /** {@link With} */
  WITH,
  /** {@link WithItem} */
  WITH_ITEM,
  /** {@link Try} */
  TRY,
  /** {@link Handler} */
  HANDLER,
  /** {@link Match} */
  MATCH,
  /** {@link Case} */
  CASE,
  /** {@link ValueCase} */
  VALUE_CASE,
  /** {@link CaptureCase} */
  CAPTURE_CASE,
  /** {@link SequenceCase} */
  SEQUENCE_CASE,
  /** {@link RestCase} */
  REST_CASE,
  /** {@link MappingCase} */
  MAPPING_CASE,
  /** {@link MappingCaseEntry} */
  MAPPING_CASE_ENTRY,
  /** {@link ClassCase} */
  CLASS_CASE,
  /** {@link KeywordCase} */
  KEYWORD_CASE,
  /** {@link AlternativeCase} */
  ALTERNATIVE_CASE,
  /** {@link AliasCase} */
  ALIAS_CASE,
  /** {@link FunctionDefinition} */
  FUNCTION_DEFINITION,
  /** {@link ClassDefinition} */
  CLASS_DEFINITION,
  /** {@link Decorator} */
  DECORATOR,
  /** {@link FormalParameter} */
  FORMAL_PARAMETER,
  /** {@link TypeParameter} */
  TYPE_PARAMETER,
  /** {@link TypeAlias} */
  TYPE_ALIAS,
  /** {@link ArrayCreation} */
  ARRAY_CREATION,
  /** {@link ArrayType} */
  ARRAY_TYPE,
  /** {@link Cast} */
  CAST,
  /** {@link CharacterLiteral} */
  CHARACTER_LITERAL,
  /** {@link MatchExpression} */
  MATCH_EXPRESSION,
  /** {@link MethodReference} */
  METHOD_REFERENCE,
  /** {@link MarkupElement} */
  MARKUP_ELEMENT,
  /** {@link ObjectCreation} */
  OBJECT_CREATION,
  /** {@link TypeTest} */
  TYPE_TEST,
  /** {@link Update} */
  UPDATE,
  /** {@link WildcardType} */
  WILDCARD_TYPE,
  /** {@link CaseResult} */
  CASE_RESULT,
  /** {@link DoWhile} */
  DO_WHILE,
  /** {@link EnumConstant} */
  ENUM_CONSTANT,
  /** {@link For} */
  FOR,
  /** {@link Labeled} */
  LABELED,
  /** {@link Goto} */
  GOTO,
  /** {@link ModuleDeclaration} */
  MODULE_DECLARATION,
  /** {@link ModuleDirective} */
  MODULE_DIRECTIVE,
  /** {@link PackageDeclaration} */
  PACKAGE_DECLARATION,
  /** {@link Synchronized} */
  SYNCHRONIZED,
  /** {@link TypeCase} */
  TYPE_CASE,
  /** {@link ErrorRegion} */
  ERROR_REGION,
  /** {@link Ellipsis} */
  ELLIPSIS,
  /** {@link Metavariable} */
  METAVARIABLE,
  /** {@link EllipsisMetavariable} */
  ELLIPSIS_METAVARIABLE,
  /** {@link DeepExpression} */
  DEEP_EXPRESSION,
  /** {@link TypedMetavariable} */
  TYPED_METAVARIABLE,
  /** {@link ChainEllipsis} */
  CHAIN_ELLIPSIS,
  /** {@link Module} */
  MODULE;

  /** The number of the kind, from 0 without gaps: fit for lists that have a place for each. */
  @SuppressWarnings("EnumOrdinal")
  public int number() {
    return ordinal();
  }
}
