package dev.vigil.analyzer.parse.antlr;

import dev.vigil.analyzer.source.StringTable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;

/** The types of the tokens that are words, found by how they stand in a text. Immutable. */
public final class Keywords {
  private final StringTable words;

  /** By place of a word, the type of its token. */
  private final int[] types;

  private Keywords(Map<String, Integer> keywords) {
    words = new StringTable(keywords.size());
    keywords.keySet().forEach(words::add);
    types = new int[words.places()];
    Arrays.fill(types, Token.INVALID_TYPE);
    keywords.forEach((word, type) -> types[words.place(word)] = type);
  }

  /** The words among the tokens of a grammar that have one text. */
  public static Keywords of(Vocabulary vocabulary) {
    return of(vocabulary, Map.of());
  }

  /**
   * The words among the tokens of a grammar that have one text, and others.
   *
   * @param others by text, the types of their tokens
   */
  public static Keywords of(Vocabulary vocabulary, Map<String, Integer> others) {
    Map<String, Integer> keywords = new TreeMap<>(others);
    for (int type = 1; type <= vocabulary.getMaxTokenType(); type++) {
      String literal = vocabulary.getLiteralName(type);
      if (literal != null && Character.isLetter(literal.charAt(1))) {
        keywords.put(literal.substring(1, literal.length() - 1), type);
      }
    }
    return new Keywords(keywords);
  }

  /**
   * The type of the word that stands somewhere; {@link Token#INVALID_TYPE} if it is no keyword.
   *
   * @param hash of the word, as {@link String#hashCode} has it
   */
  int type(CodeUnits units, int start, int end, int hash) {
    return types[units.place(words, start, end, hash)];
  }
}
