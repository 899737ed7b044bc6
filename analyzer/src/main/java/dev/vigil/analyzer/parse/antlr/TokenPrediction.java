package dev.vigil.analyzer.parse.antlr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * Predicts as ANTLR does, but keeps what the next token alone decides, which is most that is ever
 * asked: ANTLR's generated code looks at the token itself only where no operator can follow.
 */
final class TokenPrediction extends ParserATNSimulator {
  /** Operators of more levels than any grammar has are not kept. */
  private static final int LEVELS = 32;

  /** For the type of the end of file, which is -1. */
  private static final int OFFSET = 1;

  private final int types;

  /**
   * By decision, then by level of precedence and type of token, the alternative; 0 if not known.
   */
  private final byte[] @Nullable [] known;

  /** The prediction of a parser, instead of the one that it has. */
  TokenPrediction(Parser parser) {
    super(
        parser,
        parser.getATN(),
        parser.getInterpreter().decisionToDFA,
        parser.getInterpreter().getSharedContextCache());
    types = atn.maxTokenType + 1 + OFFSET;
    known = new byte[decisionToDFA.length][];
  }

  @Override
  public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
    int type = input.LA(1);
    DFA dfa = decisionToDFA[decision];
    int level = dfa.isPrecedenceDfa() ? parser.getPrecedence() : 0;
    int place = level * types + type + OFFSET;
    byte[] ofDecision = known[decision];
    if (ofDecision != null && level < LEVELS && ofDecision[place] > 0) {
      return ofDecision[place];
    }
    int alternative = super.adaptivePredict(input, decision, outerContext);
    if (level < LEVELS && alternative <= Byte.MAX_VALUE && isDecided(dfa, type)) {
      if (ofDecision == null) {
        ofDecision = new byte[types * (dfa.isPrecedenceDfa() ? LEVELS : 1)];
        known[decision] = ofDecision;
      }
      ofDecision[place] = (byte) alternative;
    }
    return alternative;
  }

  /** Whether the automaton is done behind a token, whatever the context and what follows. */
  private boolean isDecided(DFA dfa, int type) {
    DFAState start =
        dfa.isPrecedenceDfa() ? dfa.getPrecedenceStartState(parser.getPrecedence()) : dfa.s0;
    if (start == null || start.edges == null || type + OFFSET >= start.edges.length) {
      return false;
    }
    DFAState next = start.edges[type + OFFSET];
    return next != null
        && next.isAcceptState
        && next.predicates == null
        && !next.requiresFullContext;
  }
}
