package app.huike.lifecycle.check;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file that somebody hands in, and nothing beside it: UTF-8 and XML 1.0 only, no DOCTYPE, no processing instruction, no entity but the five of
 * XML itself, and bounds for size, depth, number and length. What is beyond a bound is refused when it is met, not when all is read.
 */
final class SecureReader {

    static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PARTS = 20_000;
    private static final int DEEPEST = 40;
    private static final int MOST_ATTRIBUTES = 40;
    private static final int LONGEST_TEXT = 8_000;

    private final XMLStreamReader xml;
    private Part root;
    private Part current;
    private int depth;
    private int parts;

    private SecureReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws FileRefused with where reading ended */
    static Part read(byte[] file) throws FileRefused {
        if (file.length > MOST_BYTES) {
            throw refused("file", "FILE_TOO_LARGE", String.valueOf(file.length), String.valueOf(MOST_BYTES));
        }
        String text = decoded(file);
        try {
            SecureReader reader = new SecureReader(factory().createXMLStreamReader(new StringReader(text)));
            reader.requireDeclaration();
            return reader.readAll();
        } catch (XMLStreamException malformed) {
            throw malformed(malformed, text);
        }
    }

    private static String decoded(byte[] file) throws FileRefused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw refused("file", "FILE_ENCODING", "?");
        }
    }

    /** The platform's own parser, whatever else lies on the class path: its behaviour is what the tests have seen. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    /** The parser here takes the declared encoding for granted; the engine's would believe it. */
    private void requireDeclaration() throws FileRefused {
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw refused("file", "FILE_ENCODING", declared);
        }
        if (xml.getVersion() != null && !xml.getVersion().equals("1.0")) {
            throw refused("file", "FILE_ENCODING", "XML " + xml.getVersion());
        }
    }

    private Part readAll() throws XMLStreamException, FileRefused {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refused(where(), "FILE_DOCTYPE");
                default -> {
                    // comments are for people
                }
            }
        }
        return root;
    }

    private void begin() throws FileRefused {
        current = new Part(xml.getName(), current);
        root = root == null ? current : root;
        IntStream.range(0, xml.getNamespaceCount())
                .forEach(index -> current.namespaces().add(String.valueOf(xml.getNamespaceURI(index))));
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            current.attributes().put(xml.getAttributeName(index), xml.getAttributeValue(index));
            bound(xml.getAttributeValue(index).length(), LONGEST_TEXT, "text");
        }
        bound(xml.getAttributeCount() + xml.getNamespaceCount(), MOST_ATTRIBUTES, "attributes");
        bound(++parts, MOST_PARTS, "elements");
        bound(++depth, DEEPEST, "depth");
    }

    private void end() {
        current = current.parent();
        depth--;
    }

    private void text() throws FileRefused {
        if (current != null) {
            current.append(xml.getText());
            bound(current.textLength(), LONGEST_TEXT, "text");
        }
    }

    private void bound(int found, int most, String what) throws FileRefused {
        if (found > most) {
            throw refused(where(), "FILE_TOO_COMPLEX", what, String.valueOf(most));
        }
    }

    private String where() {
        return current == null ? "file" : current.id();
    }

    private static FileRefused malformed(XMLStreamException malformed, String text) {
        boolean doctype = text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
        String line = malformed.getLocation() == null
                ? "?"
                : String.valueOf(malformed.getLocation().getLineNumber());
        return doctype ? refused("file", "FILE_DOCTYPE") : refused("file", "FILE_MALFORMED", line);
    }

    private static FileRefused refused(String where, String code, String... values) {
        return new FileRefused(Fault.at(where, code, values));
    }
}
