package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the XML parts of an office file before a tree is built of them. Office files never declare a document type
 * (ECMA-376 part 2, 4th edition, section 9.1.4 forbids it), so one that does is refused; and nesting is bounded, because every tree is
 * walked by recursion.
 */
final class XmlSafety {

    /** Deepest nesting accepted; real documents with text boxes in tables in tables stay under 60. */
    private static final int MAX_DEPTH = 250;

    private static final Set<String> XML_EXTENSIONS = Set.of("xml", "rels", "vml");

    /** Most elements of a part of which a tree is built; a plan of a hundred pages has some 60 000. */
    private static final int MAX_TREE_ELEMENTS = 1_000_000;

    private XmlSafety() {}

    /**
     * @throws UnreadableFileException if any part has a document type, is nested too deeply or is not well formed
     */
    static void check(ZipContents contents) {
        for (String name : contents.names()) {
            byte[] content = contents.content(name);
            if (isNamedXml(name) && content.length > 0 || looksLikeXml(content)) {
                check(content);
            }
        }
    }

    /**
     * Counts before a tree is built: the tree of a part full of tiny elements is fifty times its size.
     *
     * @throws UnreadableFileException if the tree would be too large
     */
    static void requireSmallTree(byte[] content) {
        try {
            XMLStreamReader reader = reader(content);
            int elements = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && ++elements > MAX_TREE_ELEMENTS) {
                    throw new UnreadableFileException(Reason.ZIP_BOMB);
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    /** A reader that resolves nothing outside of its bytes. */
    static XMLStreamReader reader(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    private static void check(byte[] content) {
        try {
            XMLStreamReader reader = reader(content);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new UnreadableFileException(Reason.DOCUMENT_TYPE);
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // text, comments and instructions are harmless here
                    }
                }
                if (depth > MAX_DEPTH) {
                    throw new UnreadableFileException(Reason.BROKEN);
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    private static boolean isNamedXml(String name) {
        return XML_EXTENSIONS.contains(FileKind.extensionOf(name));
    }

    /** The name alone does not tell: any part may be declared to be the document. */
    private static boolean looksLikeXml(byte[] content) {
        byte[] head = Arrays.copyOf(content, Math.min(content.length, 64));
        for (byte b : head) {
            boolean skipped = b == 0
                    || b == ' '
                    || b == '\t'
                    || b == '\r'
                    || b == '\n'
                    || b == (byte) 0xEF
                    || b == (byte) 0xBB
                    || b == (byte) 0xBF
                    || b == (byte) 0xFE
                    || b == (byte) 0xFF;
            if (!skipped) {
                return b == '<';
            }
        }
        return false;
    }
}
