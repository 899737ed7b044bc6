package dev.vigil.analyzer.review;

/** What is said of an area, or of sites of one kind. */
public enum Verdict {
  /** Something is wrong. */
  FINDINGS("findings"),
  /**
   * There is code of this kind, and the rules that could have contradicted what was seen of it were
   * applied to all of it and matched nothing.
   */
  SOUND("sound"),
  /** There is code of this kind; nothing was found, but soundness is not shown. */
  EXAMINED("examined"),
  /** Nothing was found, but some files or parts of files were not examined for the area. */
  IN_PART("examined in part"),
  /** Rules looked for code of this kind in all files, and there is none. */
  NO_CODE("no code of this kind"),
  /** No rule looked: none is for this area and language, or nothing was read. */
  NOT_EXAMINED("not examined");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** The verdict in words. */
  public String text() {
    return text;
  }
}
