package dev.vigil.analyzer.syntax;

/** What is executed. */
public sealed interface Statement extends Node
    permits Assert,
        Assignment,
        Block,
        Break,
        ClassDefinition,
        Continue,
        Delete,
        Ellipsis,
        EllipsisMetavariable,
        ErrorRegion,
        ExpressionStatement,
        ForEach,
        FunctionDefinition,
        If,
        Import,
        ImportFrom,
        Match,
        Pass,
        Raise,
        Return,
        ScopeDeclaration,
        Try,
        TypeAlias,
        While,
        With {}
