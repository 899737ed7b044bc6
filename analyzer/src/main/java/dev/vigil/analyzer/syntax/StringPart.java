package dev.vigil.analyzer.syntax;

/** A part of an {@link InterpolatedString}. */
public sealed interface StringPart extends Node permits Interpolation, StringFragment {}
