package dev.vigil.analyzer.parse.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A text is not YAML from some place on. */
final class UnreadableYaml extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String reason;

  /**
   * A text is not YAML.
   *
   * @param offset where that shows, in UTF-16 units
   * @param reason why, without the place
   */
  UnreadableYaml(int offset, String reason) {
    super(reason, null, false, false);
    this.offset = offset;
    this.reason = reason;
  }

  /**
   * What the parser of events says. What begins and does not end is wrong where it begins.
   *
   * @param places of the text that it has read
   */
  static UnreadableYaml of(YamlEngineException refused, YamlPlaces places) {
    return switch (refused) {
      case MarkedYamlEngineException marked -> {
        Optional<Mark> place = isOpened(marked) ? marked.getContextMark() : marked.getProblemMark();
        yield new UnreadableYaml(
            place.or(marked::getProblemMark).map(places::offset).orElse(0), marked.getProblem());
      }
      case ReaderException character ->
          new UnreadableYaml(
              places.offset(character.getPosition()), "a character that YAML does not allow");
      default -> new UnreadableYaml(0, String.valueOf(refused.getMessage()));
    };
  }

  private static boolean isOpened(MarkedYamlEngineException refused) {
    String context = String.valueOf(refused.getContext());
    return context.startsWith("while scanning a") || context.startsWith("while parsing a flow");
  }

  int offset() {
    return offset;
  }

  String reason() {
    return reason;
  }
}
