package dev.vigil.analyzer.syntax;

/** An element of a parameter list. */
public sealed interface Parameter extends Node
    permits Ellipsis, EllipsisMetavariable, FormalParameter {}
