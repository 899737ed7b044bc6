package dev.vigil.cli.report;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.night.message.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A scan as a report of tests in JUnit's form, which most build servers show: each finding is a
 * test that failed, each thing that was asked for and not done a test with an error.
 */
final class JunitXml {
  private final ScanReport report;
  private final XMLStreamWriter xml;

  private JunitXml(ScanReport report, XMLStreamWriter xml) {
    this.report = report;
    this.xml = xml;
  }

  static void write(ScanReport report, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new JunitXml(report, xml).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write('\n');
  }

  private void write() throws XMLStreamException {
    long failures =
        report.scanned().stream().mapToLong(one -> ScanReport.standing(one.scan()).size()).sum();
    long errors = report.problems().count();
    xml.writeStartDocument();
    xml.writeStartElement("testsuites");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Product.NAME);
    xml.writeAttribute("tests", Long.toString(failures + errors));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", Long.toString(errors));
    for (ScannedRepository one : report.scanned()) {
      for (Finding finding : ScanReport.standing(one.scan())) {
        failure(one, finding);
      }
    }
    for (InputProblem problem : report.problems().toList()) {
      error(problem);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void failure(ScannedRepository one, Finding finding) throws XMLStreamException {
    RuleMatch match = finding.match();
    Optional<RuleDescription> rule = report.rules().description(match.ruleId());
    String path = Printable.text(one.shown(finding.path()));
    String place = path + ":" + match.location().start().line();
    testcase(path, match.ruleId() + " at " + place);
    xml.writeAttribute("file", path);
    xml.writeAttribute("line", Integer.toString(match.location().start().line()));
    xml.writeStartElement("failure");
    xml.writeAttribute("type", rule.map(each -> each.severity().name()).orElse("INFO"));
    xml.writeAttribute("message", Printable.text(match.message()));
    xml.writeCharacters(
        match.excerpt().lines().map(Printable::text).collect(Collectors.joining("\n")));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void error(InputProblem problem) throws XMLStreamException {
    String path = Printable.text(problem.path());
    testcase(path, path);
    xml.writeStartElement("error");
    xml.writeAttribute("message", Printable.text(problem.message()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void testcase(String classname, String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", classname);
    xml.writeAttribute("name", name);
  }
}
