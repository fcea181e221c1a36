import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmSequenceIterator;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Runs Schematron by Saxon for comparison with our engine. Commands come one a line on standard input, arguments
 * separated by tabs; each answer ends with a line that holds a single dot.
 *
 * compile PIPELINE SCHEMA   writes a number for later commands
 * export PIPELINE SCHEMA FILE  writes the stylesheet that a schema becomes to a file
 * xsd FILE                  writes a number for later commands
 * run NUMBER FILE           writes id, location and role of each failed assert and successful report
 * time PASSES LIST NUMBER…  writes the milliseconds of processor time, all threads of this process together, of so many
 *                           passes. LIST is a file with lines of the number of an XML Schema (-1: none), a tab and a
 *                           document. A pass takes each document in turn: parse once, by the JDK's validating parser
 *                           (Xerces) if there is a schema, run all, serialize the reports
 */
public class SaxonReferee {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final Processor processor = new Processor(false);
    private static final List<XsltExecutable> compiled = new ArrayList<>();
    private static final List<SAXParserFactory> validating = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split("\t");
            try {
                switch (words[0]) {
                    case "compile": compile(new File(words[1]), new File(words[2]), out); break;
                    case "export": export(new File(words[1]), new File(words[2]), new File(words[3])); break;
                    case "xsd": out.println(schema(new File(words[1]))); break;
                    case "run": run(Integer.parseInt(words[1]), new File(words[2]), out); break;
                    case "time": time(words, out); break;
                    default: throw new IllegalArgumentException(words[0]);
                }
            } catch (SaxonApiException e) {
                out.println("ERROR\t" + String.valueOf(e.getErrorCode()) + "\t" + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            }
            out.println(".");
        }
    }

    private static XdmNode parse(File file) throws SaxonApiException {
        return processor.newDocumentBuilder().build(new StreamSource(file));
    }

    private static XdmNode stylesheet(File pipeline, File schema) throws SaxonApiException {
        XsltTransformer transformer = processor.newXsltCompiler().compile(new StreamSource(pipeline)).load();
        XdmDestination stylesheet = new XdmDestination();
        transformer.setInitialContextNode(parse(schema));
        transformer.setDestination(stylesheet);
        transformer.transform();
        return stylesheet.getXdmNode();
    }

    private static void compile(File pipeline, File schema, PrintStream out) throws SaxonApiException {
        compiled.add(processor.newXsltCompiler().compile(stylesheet(pipeline, schema).asSource()));
        out.println(compiled.size() - 1);
    }

    private static void export(File pipeline, File schema, File file) throws SaxonApiException {
        processor.newSerializer(file).serializeNode(stylesheet(pipeline, schema));
    }

    private static int schema(File file) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file);
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setSchema(schema);
        validating.add(factory);
        return validating.size() - 1;
    }

    /** Faults that the schema finds are counted and the document is read on, as our report tells them all. */
    private static XdmNode parseValidating(int schema, File file) throws Exception {
        XMLReader reader = validating.get(schema).newSAXParser().getXMLReader();
        reader.setErrorHandler(new DefaultHandler() {
            @Override public void error(SAXParseException fault) { faults++; }
        });
        return processor.newDocumentBuilder().build(new SAXSource(reader, new InputSource(file.toURI().toString())));
    }

    private static int faults = 0;

    private static XsltTransformer load(int number, XdmNode document) throws SaxonApiException {
        XsltTransformer transformer = compiled.get(number).load();
        transformer.setInitialContextNode(document);
        transformer.setErrorReporter(error -> { });
        return transformer;
    }

    private static void run(int number, File file, PrintStream out) throws SaxonApiException {
        XsltTransformer transformer = load(number, parse(file));
        XdmDestination report = new XdmDestination();
        transformer.setDestination(report);
        transformer.transform();
        XdmSequenceIterator<XdmNode> nodes = report.getXdmNode().axisIterator(Axis.DESCENDANT);
        while (nodes.hasNext()) {
            XdmNode node = nodes.next();
            if (node.getNodeKind() != XdmNodeKind.ELEMENT || !SVRL.equals(node.getNodeName().getNamespaceURI())) continue;
            String name = node.getNodeName().getLocalName();
            if (!name.equals("failed-assert") && !name.equals("successful-report")) continue;
            out.println(attribute(node, "id") + "\t" + attribute(node, "location") + "\t"
                + node.getStringValue().replaceAll("\\s+", " ").trim());
        }
    }

    private static String attribute(XdmNode node, String name) {
        String value = node.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }

    private static void time(String[] words, PrintStream out) throws Exception {
        int passes = Integer.parseInt(words[1]);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<String> documents = Files.readAllLines(new File(words[2]).toPath(), StandardCharsets.UTF_8);
        long start = system.getProcessCpuTime();
        for (int pass = 0; pass < passes; pass++) {
            for (String line : documents) {
                String[] document = line.split("\t");
                int schema = Integer.parseInt(document[0]);
                File file = new File(document[1]);
                check(schema < 0 ? parse(file) : parseValidating(schema, file), words);
            }
        }
        out.println((system.getProcessCpuTime() - start) / 1e6);
    }

    private static void check(XdmNode document, String[] words) throws SaxonApiException {
        for (int at = 3; at < words.length; at++) {
            XsltTransformer transformer = load(Integer.parseInt(words[at]), document);
            transformer.setDestination(processor.newSerializer(new StringWriter()));
            transformer.transform();
        }
    }
}
