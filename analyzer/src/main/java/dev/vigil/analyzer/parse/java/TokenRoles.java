package dev.vigil.analyzer.parse.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/**
 * Decides by their places what tokens are, so that the grammar needs one token of lookahead: which
 * words are keywords here, which {@code <} opens type arguments, which parenthesis opens a cast or
 * the parameters of a lambda, where a declaration starts. Annotations of types, which the tree does
 * not have, and receivers are left out. One walk over the tokens, with short looks ahead by {@link
 * TypeScan}.
 */
final class TokenRoles {
  private final List<CommonToken> tokens;
  private final boolean pattern;
  private final int[] types;
  private final TypeScan scan;
  private final ContextualWords words;
  private final boolean[] dropped;

  /** Of a closing parenthesis: whether a statement follows. */
  private final boolean[] control;

  private final boolean[] annotationEnd;
  private final boolean[] statementColon;

  /** Where type arguments start that close here. */
  private final int[] genericOpen;

  /** Whether they close type parameters, behind which a declaration goes on. */
  private final boolean[] typeParameters;

  private final Deque<Frame> frames = new ArrayDeque<>();
  private Frame frame = new Frame(false, false);
  private int at;

  /** The last token that was not left out. */
  private int last = TypeScan.NONE;

  private int genericEnd;
  private boolean inHeader;
  private boolean inTypeList;
  private boolean inModule;

  /** What is known between two brackets. */
  private static final class Frame {
    /** Whether a type and a name declare something here. */
    final boolean declares;

    final boolean controls;
    boolean caseLabel;
    int conditionals;

    Frame(boolean declares, boolean controls) {
      this.declares = declares;
      this.controls = controls;
    }
  }

  private TokenRoles(List<CommonToken> tokens, boolean pattern) {
    this.tokens = tokens;
    this.pattern = pattern;
    this.types = TypeScan.types(tokens);
    this.scan = new TypeScan(types);
    this.words = new ContextualWords(tokens, scan);
    this.dropped = new boolean[types.length];
    this.control = new boolean[types.length];
    this.annotationEnd = new boolean[types.length];
    this.statementColon = new boolean[types.length];
    this.genericOpen = new int[types.length];
    this.typeParameters = new boolean[types.length];
  }

  /** The tokens with their types by place. */
  static CommonToken[] assign(List<CommonToken> tokens, boolean pattern) {
    return new TokenRoles(tokens, pattern).run();
  }

  private CommonToken[] run() {
    frame = new Frame(true, false);
    for (at = 0; at < types.length; at++) {
      if (!dropped[at]) {
        visit();
        if (!dropped[at]) {
          last = at;
        }
      }
    }
    List<CommonToken> kept = new ArrayList<>(types.length);
    for (int i = 0; i < types.length; i++) {
      if (!dropped[i]) {
        CommonToken token = tokens.get(i);
        token.setType(types[i]);
        kept.add(token);
      }
    }
    return kept.toArray(CommonToken[]::new);
  }

  private int type(int index) {
    return scan.type(index);
  }

  private void visit() {
    switch (types[at]) {
      case JavaLexer.OPEN_BRACE -> {
        inHeader = false;
        inTypeList = false;
        push(new Frame(true, false));
      }
      case JavaLexer.BODY -> {
        inHeader = false;
        inTypeList = false;
      }
      case JavaLexer.OPEN_BRACKET -> {
        if (type(at + 1) == JavaLexer.CLOSE_BRACKET) {
          types[at] = JavaLexer.DIMENSION_OPEN;
        }
        push(new Frame(false, false));
      }
      case JavaLexer.OPEN_PARENTHESIS -> parenthesis();
      case JavaLexer.CLOSE_BRACE, JavaLexer.CLOSE_BRACKET, JavaLexer.CLOSE_PARENTHESIS -> {
        control[at] = frame.controls;
        frame = frames.isEmpty() ? new Frame(true, false) : frames.pop();
      }
      case JavaLexer.AT -> annotation();
      case JavaLexer.LESS -> less();
      case JavaLexer.GREATER -> greater();
      case JavaLexer.CASE -> frame.caseLabel = true;
      case JavaLexer.DEFAULT ->
          frame.caseLabel = type(at + 1) == JavaLexer.COLON || type(at + 1) == JavaLexer.ARROW;
      case JavaLexer.QUESTION -> frame.conditionals += at < genericEnd ? 0 : 1;
      case JavaLexer.COLON -> colon();
      case JavaLexer.ARROW -> frame.caseLabel = false;
      case JavaLexer.SEMICOLON -> {
        frame.conditionals = 0;
        frame.caseLabel = false;
        inHeader = false;
        inTypeList = false;
      }
      case JavaLexer.SWITCH -> {
        if (!startsStatement()) {
          types[at] = JavaLexer.SWITCH_EXPRESSION;
        }
      }
      case JavaLexer.PRIMITIVE, JavaLexer.VOID -> primitive();
      case JavaLexer.CLASS, JavaLexer.INTERFACE, JavaLexer.ENUM ->
          inHeader = type(last) != JavaLexer.DOT;
      case JavaLexer.EXTENDS, JavaLexer.IMPLEMENTS, JavaLexer.THROWS -> inTypeList = true;
      case JavaLexer.IDENTIFIER -> identifier();
      case JavaLexer.ELLIPSIS, JavaLexer.ELLIPSIS_METAVARIABLE -> ellipsis();
      default -> {}
    }
  }

  private void push(Frame inner) {
    frames.push(frame);
    frame = inner;
  }

  private void colon() {
    if (frame.conditionals > 0) {
      frame.conditionals--;
    } else {
      statementColon[at] = frame.caseLabel || type(last) == JavaLexer.LABEL_IDENTIFIER;
      frame.caseLabel = false;
    }
  }

  private void ellipsis() {
    if (pattern && !frame.controls && startsStatement()) {
      types[at] = JavaLexer.STATEMENT_ELLIPSIS;
      if (type(at + 1) == JavaLexer.SEMICOLON) {
        dropped[at + 1] = true;
      }
    }
  }

  private void primitive() {
    int end = types[at] == JavaLexer.VOID ? at + 1 : scan.behindType(at);
    if (type(end) == JavaLexer.DOT || type(end) == JavaLexer.COLON_COLON) {
      types[at] = JavaLexer.EXPRESSION_PRIMITIVE;
    }
  }

  /** Whether a statement or a member can start here. */
  private boolean startsStatement() {
    if (last == TypeScan.NONE) {
      return true;
    }
    return switch (types[last]) {
      case JavaLexer.COLON -> statementColon[last];
      case JavaLexer.CLOSE_PARENTHESIS -> control[last];
      default -> TokenKinds.precedesStatement(types[last]);
    };
  }

  /** Whether a type and a name would be a declaration if they start here. */
  private boolean startsDeclaration() {
    if (!frame.declares) {
      return false;
    }
    if (startsStatement() || annotationEnd[last]) {
      return true;
    }
    return switch (types[last]) {
      case JavaLexer.OPEN_PARENTHESIS, JavaLexer.LAMBDA_OPEN -> true;
      case JavaLexer.COMMA -> !frames.isEmpty() || frame.caseLabel;
      case JavaLexer.CASE -> true;
      case JavaLexer.GENERIC_CLOSE -> typeParameters[last];
      default -> TokenKinds.isModifier(types[last]);
    };
  }

  private void annotation() {
    if (type(at + 1) == JavaLexer.INTERFACE) {
      types[at] = JavaLexer.AT_INTERFACE;
      return;
    }
    if (type(at + 1) != JavaLexer.IDENTIFIER) {
      return;
    }
    int end = scan.behindAnnotation(at);
    if (isOfType()) {
      for (int i = at; i < end; i++) {
        dropped[i] = true;
      }
    } else {
      annotationEnd[end - 1] = true;
    }
  }

  /** Whether an annotation here belongs to a type, and not to a declaration. */
  private boolean isOfType() {
    if (last == TypeScan.NONE || annotationEnd[last]) {
      return false;
    }
    return switch (types[last]) {
      case JavaLexer.COMMA -> at < genericEnd || inTypeList;
      default -> TokenKinds.precedesType(types[last]);
    };
  }

  private void identifier() {
    int before = type(last);
    if (last != TypeScan.NONE
        && (before == JavaLexer.DOT || before == JavaLexer.COLON_COLON || before == JavaLexer.AT)) {
      return;
    }
    if (keyword(before)) {
      return;
    }
    int next = type(at + 1);
    if (next == JavaLexer.ARROW && !frame.caseLabel) {
      types[at] = JavaLexer.LAMBDA_IDENTIFIER;
    } else if (next == JavaLexer.COLON && !frame.caseLabel && startsStatement()) {
      types[at] = JavaLexer.LABEL_IDENTIFIER;
    } else if (next == JavaLexer.DOT
        && type(at + 2) == JavaLexer.THIS
        && (TypeScan.isName(before)
            || before == JavaLexer.GENERIC_CLOSE
            || before == JavaLexer.CLOSE_BRACKET)) {
      dropped[at] = true;
      dropped[at + 1] = true;
    } else if (startsDeclaration()) {
      declaration();
    }
  }

  private void declaration() {
    int end = scan.behindType(at);
    boolean declares =
        end != TypeScan.NONE
            && (TypeScan.isName(type(end))
                || (type(end) == JavaLexer.ELLIPSIS && TypeScan.isName(type(end + 1)))
                || (type(end) == JavaLexer.OPEN_PARENTHESIS && frame.caseLabel));
    if (declares) {
      types[at] = JavaLexer.DECLARATION_IDENTIFIER;
    }
  }

  /** The words that are keywords only where nothing else could be meant. */
  private boolean keyword(int before) {
    String word = tokens.get(at).getText();
    int role =
        switch (word) {
          case "when" -> isGuard(before) ? JavaLexer.WHEN : 0;
          case "yield" -> startsStatement() && words.givesValue(at) ? JavaLexer.YIELD : 0;
          case "record" -> startsDeclaration() && words.isRecord(at) ? JavaLexer.RECORD : 0;
          case "sealed" -> startsDeclaration() && words.precedesType(at + 1) ? JavaLexer.SEALED : 0;
          case "non" -> startsDeclaration() && words.isNonSealed(at) ? JavaLexer.NON_SEALED : 0;
          case "permits" -> isPermits(before) ? JavaLexer.PERMITS : 0;
          case "module" -> moduleWord(before);
          case "open" ->
              isModuleHeader(at + 1) && words.is(at + 1, "module") ? JavaLexer.OPEN_WORD : 0;
          default -> inModule ? directiveWord(word, before) : 0;
        };
    if (role == 0) {
      return false;
    }
    types[at] = role;
    if (role == JavaLexer.NON_SEALED) {
      tokens.get(at).setStopIndex(tokens.get(at + 2).getStopIndex());
      dropped[at + 1] = true;
      dropped[at + 2] = true;
    }
    inHeader |= role == JavaLexer.RECORD;
    inTypeList |= role == JavaLexer.PERMITS;
    return true;
  }

  private boolean isGuard(int before) {
    int next = type(at + 1);
    return frame.caseLabel
        && before != JavaLexer.CASE
        && before != JavaLexer.COMMA
        && next != JavaLexer.ARROW
        && next != JavaLexer.COLON
        && next != JavaLexer.COMMA
        && next != JavaLexer.DOT;
  }

  private boolean isPermits(int before) {
    return inHeader
        && type(at + 1) == JavaLexer.IDENTIFIER
        && (TypeScan.isName(before) || before == JavaLexer.GENERIC_CLOSE);
  }

  private int moduleWord(int before) {
    boolean imported = before == JavaLexer.IMPORT && type(at + 1) == JavaLexer.IDENTIFIER;
    if (!imported && isModuleHeader(at)) {
      inModule = true;
      return JavaLexer.MODULE;
    }
    return imported ? JavaLexer.MODULE : 0;
  }

  private boolean isModuleHeader(int word) {
    boolean begins =
        frames.isEmpty()
            && (startsStatement() || annotationEnd[last] || types[last] == JavaLexer.OPEN_WORD);
    return begins && words.isModuleName(word + 1);
  }

  private int directiveWord(String word, int before) {
    boolean first = startsStatement();
    return switch (word) {
      case "requires" -> first ? JavaLexer.REQUIRES : 0;
      case "exports" -> first ? JavaLexer.EXPORTS : 0;
      case "opens" -> first ? JavaLexer.OPENS : 0;
      case "uses" -> first ? JavaLexer.USES : 0;
      case "provides" -> first ? JavaLexer.PROVIDES : 0;
      case "to" -> before == JavaLexer.IDENTIFIER ? JavaLexer.TO : 0;
      case "with" -> before == JavaLexer.IDENTIFIER ? JavaLexer.WITH : 0;
      case "transitive" ->
          (before == JavaLexer.REQUIRES || before == JavaLexer.STATIC)
                  && (type(at + 1) == JavaLexer.IDENTIFIER || type(at + 1) == JavaLexer.STATIC)
              ? JavaLexer.TRANSITIVE
              : 0;
      default -> 0;
    };
  }

  /** Makes shifts and their assignments of single characters. */
  private void greater() {
    int end = at;
    while (end - at < 2 && type(end + 1) == JavaLexer.GREATER && isAdjacent(end)) {
      end++;
    }
    boolean assigned = type(end + 1) == JavaLexer.GREATER_EQUAL && isAdjacent(end);
    if (assigned) {
      end++;
    }
    if (end == at) {
      return;
    }
    types[at] =
        assigned
            ? JavaLexer.AUGMENTED
            : end - at == 1 ? JavaLexer.SHIFT_RIGHT : JavaLexer.SHIFT_RIGHT_UNSIGNED;
    if (assigned) {
      tokens.get(at).setText(">".repeat(end - at + 1) + "=");
    }
    for (int i = at + 1; i <= end; i++) {
      dropped[i] = true;
    }
    tokens.get(at).setStopIndex(tokens.get(end).getStopIndex());
  }

  private boolean isAdjacent(int index) {
    return tokens.get(index).getStopIndex() + 1 == tokens.get(index + 1).getStartIndex();
  }

  private void less() {
    int end = scan.behindArguments(at);
    if (end == TypeScan.NONE || !opensTypeArguments(end)) {
      return;
    }
    boolean parameters =
        startsStatement()
            || annotationEnd[Math.max(last, 0)]
            || (last != TypeScan.NONE && TokenKinds.isModifier(types[last]));
    genericEnd = Math.max(genericEnd, end);
    for (int i = at; i < end; i++) {
      if (types[i] == JavaLexer.LESS) {
        types[i] = JavaLexer.GENERIC_OPEN;
      } else if (types[i] == JavaLexer.GREATER) {
        types[i] = JavaLexer.GENERIC_CLOSE;
      }
    }
    genericOpen[end - 1] = last;
    typeParameters[end - 1] = parameters;
  }

  /** Whether what looks like type arguments is not two comparisons. */
  private boolean opensTypeArguments(int end) {
    if (last == TypeScan.NONE || !TypeScan.isName(types[last])) {
      return last == TypeScan.NONE
          || types[last] == JavaLexer.DOT
          || types[last] == JavaLexer.NEW
          || types[last] == JavaLexer.COLON_COLON
          || startsStatement()
          || annotationEnd[last]
          || TokenKinds.isModifier(types[last]);
    }
    int start = nameStart(last);
    int before = type(start - 1);
    return switch (type(end)) {
      case JavaLexer.IDENTIFIER ->
          !hasComma(end) || types[start] == JavaLexer.DECLARATION_IDENTIFIER || isTypePlace(before);
      case JavaLexer.OPEN_PARENTHESIS ->
          before == JavaLexer.NEW
              || before == JavaLexer.RECORD
              || before == JavaLexer.INSTANCEOF
              || types[start] == JavaLexer.DECLARATION_IDENTIFIER
              || frame.declares;
      default -> !TokenKinds.startsOperandOnly(type(end));
    };
  }

  private boolean isTypePlace(int before) {
    return switch (before) {
      case JavaLexer.COMMA -> inTypeList || frame.declares;
      default ->
          frame.declares || TokenKinds.isModifier(before) || TokenKinds.introducesType(before);
    };
  }

  private boolean hasComma(int end) {
    for (int i = at; i < end; i++) {
      if (types[i] == JavaLexer.COMMA) {
        return true;
      }
    }
    return false;
  }

  /** Where a qualified name starts that ends at a place. */
  private int nameStart(int end) {
    int start = end;
    while (start > 1 && types[start - 1] == JavaLexer.DOT) {
      int outer = start - 2;
      if (types[outer] == JavaLexer.GENERIC_CLOSE) {
        outer = genericOpen[outer];
      }
      if (outer < 0 || !TypeScan.isName(types[outer])) {
        break;
      }
      start = outer;
    }
    return start;
  }

  private void parenthesis() {
    int close = scan.matching(at);
    int before = type(last);
    boolean declares = false;
    boolean controls = false;
    switch (before) {
      case JavaLexer.IF, JavaLexer.WHILE -> controls = last != TypeScan.NONE;
      case JavaLexer.FOR -> {
        controls = true;
        declares = true;
      }
      case JavaLexer.TRY, JavaLexer.CATCH -> declares = true;
      case JavaLexer.SWITCH, JavaLexer.SWITCH_EXPRESSION, JavaLexer.SYNCHRONIZED -> {}
      case JavaLexer.THIS, JavaLexer.SUPER -> {}
      case JavaLexer.GENERIC_CLOSE -> declares = declaresBehindArguments();
      default -> {
        if (last != TypeScan.NONE && TypeScan.isName(before)) {
          declares = declaresBehindName(close);
        } else if (close != TypeScan.NONE) {
          declares = roleBy(close);
        }
      }
    }
    push(new Frame(declares, controls));
  }

  /** Behind type arguments: a record, a pattern of one, or a constructor that is called. */
  private boolean declaresBehindArguments() {
    int name = genericOpen[last];
    if (name < 0 || !TypeScan.isName(types[name])) {
      return false;
    }
    return type(nameStart(name) - 1) != JavaLexer.NEW;
  }

  private boolean declaresBehindName(int close) {
    if (annotationEnd[last]) {
      return false;
    }
    int start = nameStart(last);
    int before = type(start - 1);
    if (before == JavaLexer.NEW || before == JavaLexer.AT) {
      return false;
    }
    if (types[start] == JavaLexer.DECLARATION_IDENTIFIER || before == JavaLexer.INSTANCEOF) {
      return true;
    }
    return switch (before) {
      case JavaLexer.IDENTIFIER,
          JavaLexer.DECLARATION_IDENTIFIER,
          JavaLexer.PRIMITIVE,
          JavaLexer.VOID,
          JavaLexer.RECORD,
          JavaLexer.CLOSE_BRACKET ->
          true;
      case JavaLexer.GENERIC_CLOSE ->
          typeParameters[start - 1]
              || (genericOpen[start - 1] >= 0 && TypeScan.isName(types[genericOpen[start - 1]]));
      default -> {
        int next = close == TypeScan.NONE ? JavaLexer.EOF : type(close + 1);
        yield start == last
            && before != JavaLexer.DOT
            && (next == JavaLexer.OPEN_BRACE || next == JavaLexer.BODY || next == JavaLexer.THROWS);
      }
    };
  }

  private boolean roleBy(int close) {
    int next = type(close + 1);
    if (next == JavaLexer.ARROW && !frame.caseLabel) {
      types[at] = JavaLexer.LAMBDA_OPEN;
      return true;
    }
    int end = scan.behindType(at + 1);
    if (end == TypeScan.NONE) {
      return false;
    }
    if (pattern && TypeScan.isName(type(end)) && end + 1 == close) {
      types[at] = JavaLexer.TYPED_OPEN;
      return false;
    }
    boolean primitive = type(at + 1) == JavaLexer.PRIMITIVE;
    while (end != TypeScan.NONE && type(end) == JavaLexer.AMPERSAND) {
      end = scan.behindType(end + 1);
    }
    if (end == close
        && (primitive || (TokenKinds.startsOperand(type(close + 1)) || isEllipsis(close + 1)))) {
      types[at] = JavaLexer.CAST_OPEN;
    }
    return false;
  }

  /** Whether code that a pattern leaves open follows. */
  private boolean isEllipsis(int index) {
    return pattern
        && switch (type(index)) {
          case JavaLexer.ELLIPSIS, JavaLexer.DEEP_OPEN, JavaLexer.ELLIPSIS_METAVARIABLE -> true;
          default -> false;
        };
  }
}
