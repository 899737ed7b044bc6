package dev.vigil.cli.report;

/** What formats say of the program that wrote them. */
final class Product {
  static final String NAME = "Vigil";
  static final String VERSION = "0.1.0";

  private Product() {}
}
