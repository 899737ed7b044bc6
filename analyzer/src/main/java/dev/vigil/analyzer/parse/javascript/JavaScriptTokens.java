package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.antlr.CodeUnits;
import dev.vigil.analyzer.parse.javascript.TokenFrame.Brace;
import dev.vigil.analyzer.parse.javascript.TokenFrame.End;
import dev.vigil.analyzer.parse.javascript.TokenFrame.Kind;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens, and decides by their places what they are: whether a slash divides,
 * where templates and elements go on, what a brace opens, whose parameters are in parentheses,
 * which words have a meaning, and which line ends are semicolons. Never fails: what is no token is
 * {@link JavaScriptLexer#UNKNOWN}.
 */
final class JavaScriptTokens {
  private static final Set<String> MODIFIERS = Set.of("static", "async", "get", "set", "accessor");

  private final JavaScriptPlainTokens plain;
  private final WrittenTypes types;
  private final JavaScriptLexer lexer;
  private final boolean pattern;
  private final List<CommonToken> tokens = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
  private final Deque<TokenFrame> frames = new ArrayDeque<>();

  /** Whether an operand ends with the last token. */
  private boolean operand;

  /** Whether a statement may begin behind the last token. */
  private boolean statement = true;

  /** Whether an arrow function ends with the last token. */
  private boolean arrowEnd;

  /** The parentheses that end with the last token. */
  private @Nullable CommonToken parenthesis;

  private JavaScriptTokens(String text, boolean pattern, boolean statements) {
    CodeUnits units = new CodeUnits(text);
    this.lexer = new JavaScriptLexer(units);
    this.pattern = pattern;
    this.statement = statements;
    lexer.removeErrorListeners();
    plain = new JavaScriptPlainTokens(lexer, units);
    types = new WrittenTypes(plain);
    CommonToken none = new CommonToken(JavaScriptLexer.OPEN_BRACE, "");
    frames.push(
        new TokenFrame(statements ? Kind.STATEMENTS : Kind.PARENTHESES, none, End.STATEMENT));
    frame().asynchronous = true;
    while (read()) {
      // Until the end of the file.
    }
  }

  /** The tokens of a file. */
  static JavaScriptTokens of(String text) {
    return new JavaScriptTokens(text, false, true);
  }

  /**
   * The tokens of a pattern.
   *
   * @param statements whether it is read as statements, not as an expression
   */
  static JavaScriptTokens ofPattern(String text, boolean statements) {
    return new JavaScriptTokens(text, true, statements);
  }

  /** The tokens; the last one is the end of file. */
  CommonToken[] tokens() {
    return tokens.toArray(CommonToken[]::new);
  }

  /** The regions of the comments. */
  List<Span> comments() {
    return comments;
  }

  private TokenFrame frame() {
    return frames.element();
  }

  private int last() {
    return tokens.isEmpty() ? JavaScriptLexer.SEMICOLON : tokens.getLast().getType();
  }

  private int before(int back) {
    return tokens.size() < back ? 0 : tokens.get(tokens.size() - back).getType();
  }

  /** Reads the next token; false if it is the end of the file. */
  private boolean read() {
    TokenFrame frame = frame();
    CommonToken token = null;
    if (frame.kind == Kind.CHILDREN) {
      token = plain.elementText();
      if (token != null) {
        add(token);
        if (pattern && token.getText().strip().equals("...")) {
          token.setType(JavaScriptLexer.ANY);
        }
        return true;
      }
    } else if (frame.kind == Kind.OPENING_TAG || frame.kind == Kind.CLOSING_TAG) {
      token = plain.inTag();
      if (token != null) {
        tag(token);
        return true;
      }
    }
    plain.behindOperand(operand);
    token = plain.next();
    if (token == null) {
      token = (CommonToken) lexer.nextToken();
    }
    if (token.getType() == JavaScriptLexer.COMMENT) {
      comments.add(new Span(token.getStartIndex(), token.getStopIndex() + 1));
      return true;
    }
    place(token);
    return token.getType() != Token.EOF;
  }

  private void add(CommonToken token) {
    tokens.add(token);
  }

  // Elements

  private void tag(CommonToken token) {
    TokenFrame frame = frame();
    add(token);
    switch (token.getType()) {
      case JavaScriptLexer.TAG_CLOSE -> {
        frames.pop();
        if (frame.kind == Kind.OPENING_TAG) {
          frames.push(new TokenFrame(Kind.CHILDREN, frame.open, End.OPERAND));
        } else {
          if (frame().kind == Kind.CHILDREN) {
            frames.pop();
          }
          endElement();
        }
      }
      case JavaScriptLexer.TAG_END -> {
        frames.pop();
        endElement();
      }
      default -> {}
    }
  }

  private void endElement() {
    after(frame().kind != Kind.CHILDREN && frame().kind != Kind.OPENING_TAG, false);
  }

  private void after(boolean ends, boolean begins) {
    operand = ends;
    statement = begins;
    arrowEnd = false;
    parenthesis = null;
  }

  private void openTag(CommonToken token) {
    boolean closes = plain.ahead(token.getStopIndex() + 1) == '/';
    boolean inChildren = frame().kind == Kind.CHILDREN;
    if (closes && inChildren) {
      token.setStopIndex(plain.passSlash());
      token.setType(JavaScriptLexer.ELEMENT_END);
      frames.push(new TokenFrame(Kind.CLOSING_TAG, token, End.OPERAND));
    } else {
      token.setType(JavaScriptLexer.ELEMENT_OPEN);
      frames.push(new TokenFrame(Kind.OPENING_TAG, token, End.OPERAND));
    }
    add(token);
    after(true, false);
  }

  /** Whether a less-than sign begins an element. */
  private boolean opensElement(CommonToken token) {
    if (frame().kind == Kind.CHILDREN) {
      return true;
    }
    int next = plain.ahead(token.getStopIndex() + 1);
    return !operand
        && (next == '>' || next == '$' || (next > 0 && Character.isUnicodeIdentifierStart(next)));
  }

  // All tokens

  private void place(CommonToken token) {
    if (token.getType() == JavaScriptLexer.LESS && isElement(token)) {
      return;
    }
    boolean lineEnd = isOnNextLine(token);
    name(token, lineEnd);
    semicolon(token, lineEnd);
    if (lineEnd && token.getType() == JavaScriptLexer.ARROW) {
      token.setType(JavaScriptLexer.UNKNOWN);
    }
    if (!annotation(token)) {
      assign(token);
    }
  }

  // Types

  /** Reads the type that a colon is in front of, as one token instead of the colon. */
  private boolean annotation(CommonToken token) {
    if (token.getType() != JavaScriptLexer.COLON || !isAnnotation()) {
      return false;
    }
    int start = plain.placeAhead(token.getStopIndex() + 1);
    int end = types.end(start);
    if (end == WrittenTypes.NONE) {
      return false;
    }
    type(start, end);
    return true;
  }

  private void type(int start, int end) {
    CommonToken closed = parenthesis;
    add(plain.region(JavaScriptLexer.TYPE, start, end));
    after(true, false);
    parenthesis = closed;
  }

  /** Whether a colon is in front of a type, and not of a value or a statement. */
  private boolean isAnnotation() {
    TokenFrame frame = frame();
    if (frame.choices > 0 || frame.inCase || last() == JavaScriptLexer.DEFAULT) {
      return false;
    }
    return switch (frame.kind) {
      case LOOP -> true;
      case PARENTHESES -> frames.size() > 1;
      case MEMBERS -> !frame.value && !frame.memberStart;
      case STATEMENTS -> frame.declares || frame.brace != Brace.UNKNOWN || parenthesis != null;
      case PROPERTIES -> parenthesis != null;
      default -> false;
    };
  }

  private boolean isElement(CommonToken token) {
    if (opensElement(token)) {
      openTag(token);
      return true;
    }
    return false;
  }

  private boolean isOnNextLine(CommonToken token) {
    return tokens.isEmpty()
        || token.getType() == Token.EOF
        || plain.hasLineEnd(tokens.getLast().getStopIndex() + 1, token.getStartIndex());
  }

  private static boolean isWord(int type) {
    return (type >= JavaScriptLexer.BREAK && type <= JavaScriptLexer.IDENTIFIER)
        || type == JavaScriptLexer.PRIVATE_NAME;
  }

  /** Words that are names by their place, and names that are words. */
  private void name(CommonToken token, boolean lineEnd) {
    int type = token.getType();
    if (type == JavaScriptLexer.ELLIPSIS) {
      if (pattern && !isSpread(token)) {
        token.setType(JavaScriptLexer.ANY);
      }
      return;
    }
    if (!isWord(type)) {
      return;
    }
    TokenFrame frame = frame();
    int last = last();
    if (last == JavaScriptLexer.DOT || last == JavaScriptLexer.OPTIONAL_DOT) {
      rename(token);
    } else if (frame.kind == Kind.SPECIFIERS) {
      rename(token);
    } else if (frame.memberStart) {
      int next = plain.ahead(token.getStopIndex() + 1);
      boolean modifies =
          type == JavaScriptLexer.IDENTIFIER
              && MODIFIERS.contains(token.getText())
              && "(,;:=}?".indexOf(next) < 0
              && !(isSoft(token) && behindIsNextLine(token));
      if (modifies) {
        token.setType(JavaScriptLexer.MODIFIER);
        if (token.getText().equals("async")) {
          frame.nextAsynchronous = true;
        }
      } else {
        rename(token);
      }
    } else if (type == JavaScriptLexer.IDENTIFIER) {
      contextual(token, lineEnd);
    }
  }

  private static void rename(CommonToken token) {
    if (token.getType() != JavaScriptLexer.PRIVATE_NAME) {
      token.setType(JavaScriptLexer.IDENTIFIER);
    }
  }

  /** Whether a modifier is none in front of a line end. */
  private static boolean isSoft(CommonToken token) {
    return token.getText().equals("async") || token.getText().equals("accessor");
  }

  private boolean behindIsNextLine(CommonToken token) {
    int end = token.getStopIndex() + 1;
    return plain.hasLineEnd(end, plain.placeAhead(end));
  }

  private void contextual(CommonToken token, boolean lineEnd) {
    int end = token.getStopIndex() + 1;
    boolean begins = !operand || lineEnd;
    switch (token.getText()) {
      case "async" -> {
        int place = plain.placeAhead(end);
        if (begins && !behindIsNextLine(token) && plain.wordAt(place).equals("function")) {
          token.setType(JavaScriptLexer.ASYNC);
        }
      }
      case "let", "using" -> {
        int place = plain.placeAhead(end);
        String word = plain.wordAt(place);
        int next = plain.ahead(end);
        boolean named = !word.isEmpty() && !Character.isDigit(word.charAt(0));
        boolean declares =
            named
                ? !isOperatorWord(word)
                : (token.getText().equals("let") && (next == '{' || next == '[' || next == '\\'));
        boolean placed =
            (statement
                    || last() == JavaScriptLexer.AWAIT
                    || last() == JavaScriptLexer.EXPORT
                    || lineEnd)
                && begins;
        if (declares && placed && (token.getText().equals("let") || !behindIsNextLine(token))) {
          token.setType(JavaScriptLexer.LET);
        }
      }
      case "await" -> {
        if (begins
            && (last() == JavaScriptLexer.FOR
                || isOperator(frame().asynchronous, plain.placeAhead(end)))) {
          token.setType(JavaScriptLexer.AWAIT);
        }
      }
      case "yield" -> {
        if (begins && frame().generator && last() != JavaScriptLexer.FUNCTION) {
          token.setType(JavaScriptLexer.YIELD);
        }
      }
      case "of" -> {
        if (frame().kind == Kind.LOOP && operand && !lineBegins()) {
          token.setType(JavaScriptLexer.FOR_OF);
        }
      }
      default -> {}
    }
  }

  private boolean lineBegins() {
    return last() == JavaScriptLexer.OPEN_PARENTHESIS;
  }

  /**
   * Whether {@code await} is applied to what follows: always if that can be no operator.
   *
   * @param waiting whether code may wait at the place
   */
  private boolean isOperator(boolean waiting, int place) {
    String word = plain.wordAt(place);
    if (!word.isEmpty()) {
      return !isOperatorWord(word);
    }
    int next = plain.ahead(place);
    if (next < 0) {
      return false;
    }
    boolean begins = "\"'{!~\\".indexOf(next) >= 0 && !plain.isAt(place, "!=");
    return begins || (waiting && "([`+-/<#".indexOf(next) >= 0);
  }

  private static boolean isOperatorWord(String word) {
    return word.equals("in") || word.equals("instanceof") || word.equals("of");
  }

  /** Whether what follows on three dots is spread, not something beside it. */
  private boolean isSpread(CommonToken token) {
    boolean member = frame().memberStart && frame().kind == Kind.MEMBERS;
    if (statement || member || frame().kind == Kind.OPENING_TAG) {
      return false;
    }
    int last = last();
    if (last == JavaScriptLexer.FUNCTION
        || last == JavaScriptLexer.FUNCTION_DECLARATION
        || last == JavaScriptLexer.CLASS
        || last == JavaScriptLexer.CLASS_DECLARATION
        || last == JavaScriptLexer.DOT) {
      return false;
    }
    int place = plain.placeAhead(token.getStopIndex() + 1);
    int next = plain.ahead(place);
    return next > 0
        && !behindIsNextLine(token)
        && (Character.isUnicodeIdentifierStart(next) || "$\"'`[{(!~<#".indexOf(next) >= 0)
        && !plain.wordAt(place).equals("in");
  }

  // Semicolons

  private void semicolon(CommonToken token, boolean lineEnd) {
    TokenFrame frame = frame();
    int type = token.getType();
    if (!frame.hasLines() || type == JavaScriptLexer.SEMICOLON) {
      return;
    }
    if (frame.decorated && isDecorated(token)) {
      frame.decorated = false;
      frame.memberStart = frame.kind == Kind.MEMBERS;
      after(false, true);
      name(token, lineEnd);
      return;
    }
    int last = last();
    boolean jump =
        last == JavaScriptLexer.BREAK
            || last == JavaScriptLexer.CONTINUE
            || last == JavaScriptLexer.RETURN
            || last == JavaScriptLexer.YIELD
            || last == JavaScriptLexer.DEBUGGER;
    boolean closes = type == JavaScriptLexer.CLOSE_BRACE || type == Token.EOF;
    boolean any = last == JavaScriptLexer.ANY && statement;
    boolean restricted = last == JavaScriptLexer.THROW && lineEnd;
    if (any || restricted || (jump && (lineEnd || closes))) {
      addSemicolon();
    } else if (frame.brace != Brace.UNKNOWN) {
      return;
    } else if (operand && (closes || (lineEnd && !goesOn(token)))) {
      addSemicolon();
    } else if (pattern && operand && type == JavaScriptLexer.ANY && !frame.value) {
      addSemicolon();
    } else {
      return;
    }
    name(token, lineEnd);
  }

  /** Whether a token is what a decorator in front of it belongs to. */
  private boolean isDecorated(CommonToken token) {
    int type = token.getType();
    return operand
        && (isWord(type)
            || type == JavaScriptLexer.AT
            || type == JavaScriptLexer.MODIFIER
            || type == JavaScriptLexer.STRING
            || (frame().kind == Kind.MEMBERS
                && (type == JavaScriptLexer.STAR || type == JavaScriptLexer.ANY)));
  }

  private void addSemicolon() {
    int end = tokens.isEmpty() ? 0 : tokens.getLast().getStopIndex() + 1;
    CommonToken semicolon = new CommonToken(JavaScriptLexer.SEMICOLON, "newline");
    semicolon.setStartIndex(end);
    semicolon.setStopIndex(end - 1);
    assign(semicolon);
  }

  /** Whether a token on the next line goes on with the expression in front of it. */
  private boolean goesOn(CommonToken token) {
    TokenFrame frame = frame();
    int type = token.getType();
    if (type == JavaScriptLexer.COMMA || (type == JavaScriptLexer.COLON && frame.choices > 0)) {
      return true;
    }
    if (arrowEnd) {
      return false;
    }
    if (frame.kind == Kind.MEMBERS && !frame.value) {
      return type == JavaScriptLexer.OPEN_PARENTHESIS || type == JavaScriptLexer.ASSIGN;
    }
    return switch (type) {
      case JavaScriptLexer.OPEN_PARENTHESIS,
          JavaScriptLexer.OPEN_BRACKET,
          JavaScriptLexer.DOT,
          JavaScriptLexer.OPTIONAL_DOT,
          JavaScriptLexer.QUESTION,
          JavaScriptLexer.COLON,
          JavaScriptLexer.ARROW,
          JavaScriptLexer.ASSIGN,
          JavaScriptLexer.AUGMENTED,
          JavaScriptLexer.LESS,
          JavaScriptLexer.GREATER,
          JavaScriptLexer.EQUAL,
          JavaScriptLexer.NOT_EQUAL,
          JavaScriptLexer.SAME,
          JavaScriptLexer.NOT_SAME,
          JavaScriptLexer.LESS_EQUAL,
          JavaScriptLexer.GREATER_EQUAL,
          JavaScriptLexer.AND,
          JavaScriptLexer.OR,
          JavaScriptLexer.COALESCE,
          JavaScriptLexer.PLUS,
          JavaScriptLexer.MINUS,
          JavaScriptLexer.STAR,
          JavaScriptLexer.SLASH,
          JavaScriptLexer.AMPERSAND,
          JavaScriptLexer.BAR,
          JavaScriptLexer.CARET,
          JavaScriptLexer.PERCENT,
          JavaScriptLexer.POWER,
          JavaScriptLexer.SHIFT_LEFT,
          JavaScriptLexer.SHIFT_RIGHT,
          JavaScriptLexer.SHIFT_UNSIGNED,
          JavaScriptLexer.IN,
          JavaScriptLexer.INSTANCEOF,
          JavaScriptLexer.DEEP_CLOSE,
          JavaScriptLexer.CLOSE_PARENTHESIS,
          JavaScriptLexer.CLOSE_BRACKET,
          JavaScriptLexer.TEMPLATE,
          JavaScriptLexer.TEMPLATE_HEAD ->
          true;
      case JavaScriptLexer.IDENTIFIER -> endsNames && token.getText().equals("from");
      default -> false;
    };
  }

  /** Whether the names of an import or export end with the last token. */
  private boolean endsNames;

  // What comes behind a token

  private void assign(CommonToken token) {
    TokenFrame frame = frame();
    endsNames = false;
    switch (token.getType()) {
      case JavaScriptLexer.OPEN_PARENTHESIS -> openParenthesis(token);
      case JavaScriptLexer.OPEN_BRACKET -> {
        frame.memberStart = false;
        add(token);
        push(new TokenFrame(Kind.PARENTHESES, token, End.OPERAND));
      }
      case JavaScriptLexer.OPEN_BRACE -> openBrace(token);
      case JavaScriptLexer.CLOSE_PARENTHESIS, JavaScriptLexer.CLOSE_BRACKET -> close(token);
      case JavaScriptLexer.CLOSE_BRACE -> closeBrace(token);
      case JavaScriptLexer.TEMPLATE_HEAD -> {
        add(token);
        push(new TokenFrame(Kind.TEMPLATE, token, End.OPERAND));
      }
      default -> plainToken(token);
    }
  }

  private void push(TokenFrame inner) {
    TokenFrame outer = frame();
    inner.asynchronous = outer.asynchronous;
    inner.generator = outer.generator;
    frames.push(inner);
    boolean lines = inner.kind == Kind.STATEMENTS;
    after(false, lines);
    inner.memberStart = inner.kind == Kind.MEMBERS || inner.kind == Kind.PROPERTIES;
  }

  private void openParenthesis(CommonToken token) {
    TokenFrame frame = frame();
    int last = last();
    boolean method =
        (frame.kind == Kind.MEMBERS || frame.kind == Kind.PROPERTIES)
            && !frame.value
            && !frame.memberStart
            && !frame.decorated;
    boolean loop =
        last == JavaScriptLexer.FOR
            || (last == JavaScriptLexer.AWAIT && before(2) == JavaScriptLexer.FOR);
    if (operand && frame.creations > 0) {
      frame.creations--;
      token.setType(JavaScriptLexer.NEW_OPEN);
    }
    boolean control =
        loop
            || last == JavaScriptLexer.IF
            || last == JavaScriptLexer.WHILE
            || last == JavaScriptLexer.WITH
            || last == JavaScriptLexer.SWITCH
            || last == JavaScriptLexer.CATCH;
    if (method) {
      frame.brace = Brace.FUNCTION;
    } else if (last == JavaScriptLexer.SWITCH) {
      frame.brace = Brace.CASES;
    }
    add(token);
    push(
        new TokenFrame(
            loop ? Kind.LOOP : Kind.PARENTHESES, token, control ? End.STATEMENT : End.OPERAND));
    statement = loop;
    if (method || frame.nextFunction) {
      frame().asynchronous = frame.nextAsynchronous;
      frame().generator = frame.nextGenerator;
    }
  }

  private void close(CommonToken token) {
    boolean round = token.getType() == JavaScriptLexer.CLOSE_PARENTHESIS;
    add(token);
    TokenFrame frame = frame();
    boolean closes = frame.kind == Kind.LOOP || frame.kind == Kind.PARENTHESES;
    if (!closes || frames.size() == 1) {
      after(true, false);
      return;
    }
    frames.pop();
    after(frame.end == End.OPERAND, frame.end == End.STATEMENT);
    if (round) {
      parenthesis = frame.open;
    }
  }

  private void openBrace(CommonToken token) {
    TokenFrame frame = frame();
    if (frame.kind == Kind.OPENING_TAG || frame.kind == Kind.CHILDREN) {
      add(token);
      push(new TokenFrame(Kind.CONTAINER, token, End.OPERAND));
      return;
    }
    boolean headless =
        operand
            && frame.brace == Brace.UNKNOWN
            && frame.end == End.STATEMENT
            && frames.size() > 1
            && !frame.hasLines();
    if (headless) {
      // The header of a statement whose parenthesis is missing.
      frames.pop();
      frame = frame();
      statement = true;
    }
    Brace brace = frame.brace;
    frame.brace = Brace.UNKNOWN;
    if (brace == Brace.UNKNOWN && last() == JavaScriptLexer.ARROW) {
      brace = Brace.ARROW;
    }
    if (brace == Brace.UNKNOWN && isSpecifiers()) {
      brace = Brace.NAMES;
    }
    boolean block =
        brace == Brace.UNKNOWN
            && ((statement && frame.kind != Kind.LOOP)
                || (frame.kind == Kind.MEMBERS && frame.memberStart)
                || behindTry());
    TokenFrame inner =
        switch (brace) {
          case BLOCK, FUNCTION, ARROW -> {
            End end =
                brace == Brace.BLOCK
                    ? End.STATEMENT
                    : brace == Brace.ARROW ? End.ARROW : endOfFunction(frame);
            yield new TokenFrame(Kind.STATEMENTS, token, end);
          }
          case CLASS, CLASS_VALUE -> {
            token.setType(JavaScriptLexer.CLASS_OPEN);
            yield new TokenFrame(
                Kind.MEMBERS, token, brace == Brace.CLASS ? End.STATEMENT : End.OPERAND);
          }
          case CASES -> {
            token.setType(JavaScriptLexer.SWITCH_OPEN);
            yield new TokenFrame(Kind.STATEMENTS, token, End.STATEMENT);
          }
          case NAMES -> {
            token.setType(JavaScriptLexer.LITERAL_OPEN);
            yield new TokenFrame(Kind.SPECIFIERS, token, End.OPERAND);
          }
          case UNKNOWN -> {
            if (block) {
              yield new TokenFrame(Kind.STATEMENTS, token, End.STATEMENT);
            }
            token.setType(JavaScriptLexer.LITERAL_OPEN);
            yield new TokenFrame(Kind.PROPERTIES, token, End.OPERAND);
          }
        };
    boolean function =
        brace == Brace.FUNCTION
            || brace == Brace.ARROW
            || (brace == Brace.BLOCK && frame.nextFunction);
    boolean waits = frame.nextAsynchronous;
    boolean yields = frame.nextGenerator;
    add(token);
    push(inner);
    if (function) {
      inner.asynchronous = waits;
      inner.generator = yields;
      frame.nextFunction = false;
      frame.nextAsynchronous = false;
      frame.nextGenerator = false;
    } else if (inner.kind == Kind.MEMBERS) {
      inner.asynchronous = false;
    }
  }

  /** A method has no end that an operator could follow on. */
  private static End endOfFunction(TokenFrame frame) {
    return frame.kind == Kind.MEMBERS && !frame.value ? End.STATEMENT : End.OPERAND;
  }

  private boolean behindTry() {
    return switch (last()) {
      case JavaScriptLexer.TRY,
          JavaScriptLexer.FINALLY,
          JavaScriptLexer.CATCH,
          JavaScriptLexer.DO,
          JavaScriptLexer.ELSE ->
          true;
      default -> false;
    };
  }

  private boolean isSpecifiers() {
    int last = last();
    return last == JavaScriptLexer.IMPORT
        || last == JavaScriptLexer.EXPORT
        || (last == JavaScriptLexer.COMMA
            && before(2) == JavaScriptLexer.IDENTIFIER
            && before(3) == JavaScriptLexer.IMPORT);
  }

  private void closeBrace(CommonToken token) {
    // Braces count more than other brackets.
    while (frames.size() > 1
        && (frame().kind == Kind.PARENTHESES || frame().kind == Kind.LOOP)
        && isInBraces()) {
      frames.pop();
    }
    TokenFrame frame = frame();
    if (frame.kind == Kind.TEMPLATE) {
      CommonToken rest = plain.restOfTemplate(token);
      add(rest);
      if (rest.getType() == JavaScriptLexer.TEMPLATE_MIDDLE) {
        after(false, false);
      } else {
        frames.pop();
        after(true, false);
      }
      return;
    }
    add(token);
    if (frames.size() == 1) {
      after(false, true);
      return;
    }
    frames.pop();
    TokenFrame outer = frame();
    after(frame.end != End.STATEMENT, frame.end == End.STATEMENT);
    arrowEnd = frame.end == End.ARROW;
    endsNames = frame.kind == Kind.SPECIFIERS;
    if (frame.end == End.STATEMENT && outer.kind == Kind.MEMBERS) {
      beginMember(outer);
    }
  }

  private boolean isInBraces() {
    for (TokenFrame frame : frames) {
      if (frame.kind != Kind.PARENTHESES && frame.kind != Kind.LOOP) {
        return frame != frames.getLast();
      }
    }
    return false;
  }

  private static void beginMember(TokenFrame frame) {
    frame.memberStart = true;
    frame.value = false;
    frame.nextAsynchronous = false;
    frame.nextGenerator = false;
    frame.brace = Brace.UNKNOWN;
  }

  private void plainToken(CommonToken token) {
    TokenFrame frame = frame();
    int last = last();
    boolean began = statement;
    boolean member = frame.memberStart;
    boolean ended = operand;
    CommonToken closed = parenthesis;
    add(token);
    creations(frame, token.getType(), last);
    switch (token.getType()) {
      case JavaScriptLexer.SEMICOLON -> {
        after(false, frame.kind == Kind.STATEMENTS);
        frame.choices = 0;
        frame.inCase = false;
        frame.declares = false;
        frame.brace = Brace.UNKNOWN;
        if (frame.kind == Kind.MEMBERS) {
          beginMember(frame);
        }
      }
      case JavaScriptLexer.COMMA -> {
        after(false, false);
        if (frame.kind == Kind.PROPERTIES) {
          beginMember(frame);
        }
      }
      case JavaScriptLexer.COLON -> {
        boolean choice = frame.choices > 0;
        frame.choices -= choice ? 1 : 0;
        frame.inCase &= choice;
        after(false, !choice && frame.kind == Kind.STATEMENTS);
        frame.value = true;
      }
      case JavaScriptLexer.QUESTION -> {
        int next = plain.ahead(token.getStopIndex() + 1);
        boolean field = frame.kind == Kind.MEMBERS && !frame.value;
        if (field || (next > 0 && ":,)".indexOf(next) >= 0)) {
          token.setType(JavaScriptLexer.OPTIONAL);
          after(true, false);
        } else {
          frame.choices++;
          after(false, false);
        }
      }
      case JavaScriptLexer.CASE -> {
        frame.inCase = true;
        after(false, false);
      }
      case JavaScriptLexer.VAR, JavaScriptLexer.CONST, JavaScriptLexer.LET -> {
        frame.declares = true;
        after(false, false);
      }
      case JavaScriptLexer.ASSIGN -> {
        frame.value = true;
        after(false, false);
      }
      case JavaScriptLexer.ARROW -> arrow(closed);
      case JavaScriptLexer.STAR -> {
        frame.nextGenerator |=
            last == JavaScriptLexer.FUNCTION
                || last == JavaScriptLexer.FUNCTION_DECLARATION
                || member;
        after(false, false);
      }
      case JavaScriptLexer.FUNCTION -> {
        boolean declared = began || declares(last);
        if (declared) {
          token.setType(JavaScriptLexer.FUNCTION_DECLARATION);
        }
        frame.brace = declared ? Brace.BLOCK : Brace.FUNCTION;
        frame.nextFunction = true;
        frame.nextGenerator = false;
        frame.nextAsynchronous = last == JavaScriptLexer.ASYNC;
        after(false, false);
      }
      case JavaScriptLexer.CLASS -> {
        boolean declared = began || declares(last);
        if (declared) {
          token.setType(JavaScriptLexer.CLASS_DECLARATION);
        }
        frame.brace = declared ? Brace.CLASS : Brace.CLASS_VALUE;
        after(false, false);
      }
      case JavaScriptLexer.AT -> {
        boolean declared = began || declares(last) || frame.kind == Kind.MEMBERS || parameter(last);
        if (!declared) {
          token.setType(JavaScriptLexer.VALUE_AT);
        }
        frame.decorated = frame.hasLines();
        frame.memberStart = false;
        after(false, false);
      }
      case JavaScriptLexer.EXPORT, JavaScriptLexer.ASYNC -> {
        after(false, began);
        statement = began && token.getType() == JavaScriptLexer.ASYNC;
      }
      case JavaScriptLexer.ELSE, JavaScriptLexer.DO -> after(false, true);
      case JavaScriptLexer.MODIFIER -> after(false, false);
      case JavaScriptLexer.ELLIPSIS -> {
        frame.memberStart = false;
        after(false, false);
      }
      case JavaScriptLexer.INCREMENT, JavaScriptLexer.DECREMENT -> after(ended, false);
      case JavaScriptLexer.ANY -> {
        after(true, began || (member && frame.kind == Kind.MEMBERS));
      }
      case JavaScriptLexer.IN -> {
        if (frame.kind == Kind.LOOP && !frame.counting) {
          token.setType(JavaScriptLexer.FOR_IN);
        }
        after(false, false);
      }
      default -> other(token, member);
    }
    if (frame.kind == Kind.LOOP && token.getType() == JavaScriptLexer.SEMICOLON) {
      frame.counting = true;
    }
  }

  /** The arguments of {@code new} come behind names and accesses only. */
  private static void creations(TokenFrame frame, int type, int last) {
    switch (type) {
      case JavaScriptLexer.NEW -> frame.creations++;
      case JavaScriptLexer.DOT -> frame.creations -= last == JavaScriptLexer.NEW ? 1 : 0;
      case JavaScriptLexer.IDENTIFIER,
          JavaScriptLexer.PRIVATE_NAME,
          JavaScriptLexer.THIS,
          JavaScriptLexer.SUPER,
          JavaScriptLexer.TEMPLATE,
          JavaScriptLexer.CLASS,
          JavaScriptLexer.EXTENDS,
          JavaScriptLexer.FUNCTION -> {}
      default -> frame.creations = 0;
    }
  }

  /** Whether a parameter may begin behind a token. */
  private static boolean parameter(int last) {
    return last == JavaScriptLexer.OPEN_PARENTHESIS || last == JavaScriptLexer.COMMA;
  }

  private void other(CommonToken token, boolean member) {
    TokenFrame frame = frame();
    boolean ends = endsOperand(token.getType());
    if (member && ends) {
      frame.memberStart = false;
    }
    after(ends, false);
  }

  /** Whether what follows on a word is declared, whatever is before that. */
  private boolean declares(int type) {
    return type == JavaScriptLexer.EXPORT
        || (type == JavaScriptLexer.DEFAULT && before(3) == JavaScriptLexer.EXPORT)
        || (type == JavaScriptLexer.ASYNC
            && (before(3) == JavaScriptLexer.EXPORT
                || (before(3) == JavaScriptLexer.DEFAULT && before(4) == JavaScriptLexer.EXPORT)));
  }

  private void arrow(@Nullable CommonToken closed) {
    TokenFrame frame = frame();
    int begin = tokens.size() - 2;
    if (closed != null) {
      closed.setType(JavaScriptLexer.ARROW_OPEN);
      begin = tokens.lastIndexOf(closed);
    } else if (begin >= 0 && tokens.get(begin).getType() == JavaScriptLexer.IDENTIFIER) {
      tokens.get(begin).setType(JavaScriptLexer.ARROW_NAME);
    }
    boolean waits = false;
    if (begin > 0 && tokens.get(begin - 1).getType() == JavaScriptLexer.IDENTIFIER) {
      CommonToken word = tokens.get(begin - 1);
      boolean dotted = begin > 1 && tokens.get(begin - 2).getType() == JavaScriptLexer.DOT;
      if (word.getText().equals("async") && !dotted) {
        word.setType(JavaScriptLexer.ASYNC);
        waits = true;
      }
    }
    frame.nextAsynchronous = waits;
    frame.nextGenerator = false;
    after(false, false);
    if (waits && plain.ahead(tokens.getLast().getStopIndex() + 1) != '{') {
      frame.asynchronous = true;
    }
  }

  private static boolean endsOperand(int type) {
    return switch (type) {
      case JavaScriptLexer.IDENTIFIER,
          JavaScriptLexer.PRIVATE_NAME,
          JavaScriptLexer.ELLIPSIS_METAVARIABLE,
          JavaScriptLexer.INTEGER,
          JavaScriptLexer.DECIMAL,
          JavaScriptLexer.STRING,
          JavaScriptLexer.TEMPLATE,
          JavaScriptLexer.REGULAR_EXPRESSION,
          JavaScriptLexer.UNTERMINATED,
          JavaScriptLexer.UNKNOWN,
          JavaScriptLexer.DEEP_CLOSE,
          JavaScriptLexer.THIS,
          JavaScriptLexer.SUPER,
          JavaScriptLexer.NULL,
          JavaScriptLexer.TRUE,
          JavaScriptLexer.FALSE ->
          true;
      default -> false;
    };
  }
}
