package dev.vigil.analyzer.parse;

/**
 * How a language calls the types of its literals, as a pattern such as {@code ($X : int)} would.
 *
 * @param text of strings
 * @param integer of whole numbers
 * @param decimal of other numbers
 * @param truth of true and false
 */
public record LiteralTypes(String text, String integer, String decimal, String truth) {}
