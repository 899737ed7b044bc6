package dev.vigil.analyzer.syntax;

/** An element of a {@link Dictionary}. */
public sealed interface DictionaryElement extends Node
    permits DictionaryEntry, DictionarySpread, Ellipsis, EllipsisMetavariable {}
