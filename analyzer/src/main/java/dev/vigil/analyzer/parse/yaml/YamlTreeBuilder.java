package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.syntax.Alias;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes the common tree of the events of a text. Reads one text. */
final class YamlTreeBuilder {
  /** How deep collections nest. */
  private static final int MOST_DEPTH = 200;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();

  private final YamlText text;
  private final boolean pattern;
  private final YamlPlaces places;
  private final YamlScalars scalars;
  private final Iterator<Event> events;
  private final Map<String, Expression> anchors = new HashMap<>();
  private final List<Span> undefined = new ArrayList<>();
  private final List<Span> written = new ArrayList<>();
  private int depth;

  /**
   * A builder.
   *
   * @param pattern whether metavariables and ellipses are read as such
   */
  YamlTreeBuilder(YamlText text, boolean pattern) {
    this.text = text;
    this.pattern = pattern;
    this.places = new YamlPlaces(text.read());
    this.scalars = new YamlScalars(text, pattern);
    this.events = new Parse(SETTINGS).parseString(text.read()).iterator();
  }

  /**
   * The documents of the text.
   *
   * @throws UnreadableYaml if it is no YAML
   */
  List<Statement> documents() throws UnreadableYaml {
    List<Statement> documents = new ArrayList<>();
    Event event = next();
    while (event.getEventId() != Event.ID.StreamEnd) {
      if (event.getEventId() == Event.ID.DocumentStart) {
        anchors.clear();
        Expression content = value(next());
        documents.add(new ExpressionStatement(content.span(), content));
      }
      event = next();
    }
    return documents;
  }

  /** The aliases that no anchor in front of them has the name of. */
  List<Span> undefined() {
    return undefined;
  }

  /** The comments of the text. */
  List<Span> comments() {
    return YamlComments.of(text.read(), written);
  }

  private Event next() throws UnreadableYaml {
    try {
      return events.next();
    } catch (YamlEngineException e) {
      throw UnreadableYaml.of(e, places);
    }
  }

  private Expression value(Event event) throws UnreadableYaml {
    return switch (event) {
      case AliasEvent alias -> alias(alias);
      case ScalarEvent scalar -> anchored(scalar, scalar(scalar));
      case CollectionStartEvent start -> anchored(start, collection(start));
      default -> throw new UnreadableYaml(start(event), "no value");
    };
  }

  private int start(Event event) {
    return event.getStartMark().map(places::offset).orElse(0);
  }

  private int end(Event event) {
    return event.getEndMark().map(places::offset).orElse(0);
  }

  private Expression anchored(NodeEvent event, Expression value) {
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), value));
    return value;
  }

  private Expression alias(AliasEvent event) {
    Span span = new Span(start(event), end(event));
    String name = event.getAlias().getValue();
    Expression target = anchors.get(name);
    if (target == null) {
      undefined.add(span);
      return new StringLiteral(span, "", span, text.written().substring(span.start(), span.end()));
    }
    return new Alias(span, name, target);
  }

  private Expression scalar(ScalarEvent event) {
    Span region = new Span(contentStart(event), end(event));
    Expression scalar = scalars.of(event, region);
    written.add(event.isLiteral() || event.isFolded() ? scalars.content(event, region) : region);
    return scalar;
  }

  /** Where a value starts behind its anchor and tag. */
  private int contentStart(NodeEvent event) {
    String read = text.read();
    int at = start(event);
    int end = end(event);
    while (at < end && (read.charAt(at) == '&' || read.charAt(at) == '!')) {
      while (at < end && !Character.isWhitespace(read.charAt(at))) {
        at++;
      }
      at = YamlComments.skip(read, at, end);
    }
    return at;
  }

  private Expression collection(CollectionStartEvent event) throws UnreadableYaml {
    int start = contentStart(event);
    if (++depth > MOST_DEPTH) {
      throw new UnreadableYaml(start, "collections nest deeper than " + MOST_DEPTH);
    }
    Expression collection =
        event instanceof MappingStartEvent ? mapping(event, start) : sequence(event, start);
    depth--;
    return collection;
  }

  private Expression sequence(CollectionStartEvent event, int start) throws UnreadableYaml {
    List<Expression> elements = new ArrayList<>();
    Event next = next();
    while (next.getEventId() != Event.ID.SequenceEnd) {
      elements.add(value(next));
      next = next();
    }
    int last = elements.isEmpty() ? start : elements.getLast().span().end();
    Span span = new Span(start, event.isFlow() ? end(next) : Math.max(start, last));
    return new Collection(span, CollectionKind.LIST, elements);
  }

  private Expression mapping(CollectionStartEvent event, int start) throws UnreadableYaml {
    List<DictionaryElement> elements = new ArrayList<>();
    Event next = next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      Expression key = value(next);
      Expression value = value(next());
      elements.add(element(key, value));
      next = next();
    }
    if (elements.size() == 1 && elements.getFirst() instanceof Ellipsis any) {
      return any;
    }
    int first = elements.isEmpty() ? start : elements.getFirst().span().start();
    int last = elements.isEmpty() ? start : elements.getLast().span().end();
    Span span =
        event.isFlow()
            ? new Span(Math.min(start, first), Math.max(last, end(next)))
            : new Span(first, last);
    return new Dictionary(span, elements);
  }

  private DictionaryElement element(Expression key, Expression value) {
    boolean alone = value instanceof StringLiteral text && isNothing(text);
    if (pattern && alone) {
      switch (key) {
        case Ellipsis any -> {
          return any;
        }
        case EllipsisMetavariable any -> {
          return any;
        }
        default -> {}
      }
    }
    int end = alone ? key.span().end() : Math.max(key.span().end(), value.span().end());
    int start = Math.min(key.span().start(), value.span().start());
    if (alone) {
      // Nothing is written, in no certain place.
      Span nothing = new Span(end, end);
      return new DictionaryEntry(
          new Span(key.span().start(), end), key, new StringLiteral(nothing, "", nothing, ""));
    }
    Span span = new Span(start, end);
    return key instanceof StringLiteral text && text.value().equals("<<") && isMerged(value)
        ? new DictionarySpread(span, value)
        : new DictionaryEntry(span, key, value);
  }

  private static boolean isNothing(StringLiteral text) {
    return text.span().start() == text.span().end();
  }

  private static boolean isMerged(Expression value) {
    return switch (value) {
      case Alias alias -> true;
      case Collection several -> several.elements().stream().allMatch(Alias.class::isInstance);
      default -> false;
    };
  }
}
