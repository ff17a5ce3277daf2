package cn.liangdeng.office;

import java.util.List;
import org.w3c.dom.Element;

/**
 * The words of a Word paragraph in their final state: what revision marks have deleted, what is hidden or struck out, and field codes are
 * left out; soft line breaks become line feeds, tabs become spaces.
 */
final class DocxInline {

    private final StringBuilder words = new StringBuilder();
    private final List<Element> textBoxes;
    private final WordFields fields;

    /**
     * @param textBoxes collects the contents of text boxes anchored in the paragraph
     * @param fields the fields of the document, as far as it was read
     */
    DocxInline(List<Element> textBoxes, WordFields fields) {
        this.textBoxes = textBoxes;
        this.fields = fields;
    }

    String read(Element paragraph) {
        children(paragraph);
        return words.toString();
    }

    private void children(Element parent) {
        WordXml.children(parent).forEach(this::element);
    }

    private void element(Element element) {
        switch (element.getLocalName()) {
            case "t" -> append(element.getTextContent());
            case "tab", "ptab" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "fldChar" -> field(WordXml.attribute(element, "fldCharType"));
            case "instrText" -> fields.code(element.getTextContent());
            case "br" -> lineBreak(element);
            case "cr" -> append("\n");
            case "r" -> run(element);
            case "ruby" -> named(element, "rubyBase");
            case "sdt" -> named(element, "sdtContent");
            case "AlternateContent" -> alternative(element);
            case "txbxContent" -> textBoxes.add(element);
            case "del", "moveFrom", "pPr", "rPr", "delText", "delInstrText" -> {
                // not part of the text as it stands
            }
            default -> children(element);
        }
    }

    private void run(Element run) {
        Element look = WordXml.child(run, "rPr");
        boolean struck = WordXml.isOn(look, "strike") || WordXml.isOn(look, "dstrike");
        if (!WordXml.isOn(look, "vanish") && !struck) {
            children(run);
        }
    }

    private void lineBreak(Element element) {
        String type = WordXml.attribute(element, "type");
        if (type.isEmpty() || type.equals("textWrapping")) {
            append("\n");
        }
    }

    private void append(String text) {
        if (fields.shown()) {
            words.append(text);
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.begin();
            case "separate" -> fields.result();
            case "end" -> fields.end();
            default -> {
                // no other is known
            }
        }
    }

    private void named(Element parent, String name) {
        Element child = WordXml.child(parent, name);
        if (child != null) {
            children(child);
        }
    }

    /** The same drawing in a new and an old form; reading both would double its words. */
    private void alternative(Element alternatives) {
        Element choice = WordXml.child(alternatives, "Choice");
        Element chosen = choice == null ? WordXml.child(alternatives, "Fallback") : choice;
        if (chosen != null) {
            children(chosen);
        }
    }
}
