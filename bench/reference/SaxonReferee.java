import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
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

/**
 * Runs Schematron by Saxon for comparison with our engine. Commands come one a line on standard input, arguments
 * separated by tabs; each answer ends with a line that holds a single dot.
 *
 * compile PIPELINE SCHEMA   writes a number for later commands
 * run NUMBER FILE           writes id, location and role of each failed assert and successful report
 * time ROUNDS FILE NUMBER…  writes the milliseconds of each round: parse once, run all, serialize the reports
 */
public class SaxonReferee {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final Processor processor = new Processor(false);
    private static final List<XsltExecutable> compiled = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split("\t");
            try {
                switch (words[0]) {
                    case "compile": compile(new File(words[1]), new File(words[2]), out); break;
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

    private static void compile(File pipeline, File schema, PrintStream out) throws SaxonApiException {
        XsltTransformer transformer = processor.newXsltCompiler().compile(new StreamSource(pipeline)).load();
        XdmDestination stylesheet = new XdmDestination();
        transformer.setInitialContextNode(parse(schema));
        transformer.setDestination(stylesheet);
        transformer.transform();
        compiled.add(processor.newXsltCompiler().compile(stylesheet.getXdmNode().asSource()));
        out.println(compiled.size() - 1);
    }

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

    private static void time(String[] words, PrintStream out) throws SaxonApiException {
        int rounds = Integer.parseInt(words[1]);
        File file = new File(words[2]);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            XdmNode document = parse(file);
            for (int at = 3; at < words.length; at++) {
                XsltTransformer transformer = load(Integer.parseInt(words[at]), document);
                StringWriter text = new StringWriter();
                Serializer serializer = processor.newSerializer(text);
                transformer.setDestination(serializer);
                transformer.transform();
            }
            out.println((System.nanoTime() - start) / 1e6);
        }
    }
}
