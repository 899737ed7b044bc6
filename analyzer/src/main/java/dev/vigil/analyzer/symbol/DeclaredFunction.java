package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.symbol.call.Signature;
import java.util.OptionalInt;

/**
 * A function with a body that other files may call.
 *
 * @param number among the owners of code in its file, from 1; 0 is the module
 * @param type the number of the class that declares it; empty for a function of the module
 * @param name of the function
 * @param signature what it takes
 */
public record DeclaredFunction(int number, OptionalInt type, String name, Signature signature) {}
