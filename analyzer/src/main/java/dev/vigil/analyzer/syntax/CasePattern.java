package dev.vigil.analyzer.syntax;

/** The pattern of a {@link Case}. */
public sealed interface CasePattern extends Node
    permits AliasCase,
        AlternativeCase,
        CaptureCase,
        ClassCase,
        Ellipsis,
        MappingCase,
        RestCase,
        SequenceCase,
        TypeCase,
        ValueCase {}
