package cn.liangdeng.office;

import java.util.List;
import org.w3c.dom.Element;

/**
 * The words of a Word paragraph in their final state: what revision marks have deleted, what is hidden, and field codes are
 * left out; soft line breaks become line feeds, tabs become spaces.
 */
final class DocxInline {

    private final StringBuilder words = new StringBuilder();
    private final List<Element> textBoxes;

    /**
     * @param textBoxes collects the contents of text boxes anchored in the paragraph
     */
    DocxInline(List<Element> textBoxes) {
        this.textBoxes = textBoxes;
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
            case "t" -> words.append(element.getTextContent());
            case "tab", "ptab" -> words.append(' ');
            case "noBreakHyphen" -> words.append('-');
            case "br" -> lineBreak(element);
            case "cr" -> words.append('\n');
            case "r" -> run(element);
            case "ruby" -> named(element, "rubyBase");
            case "sdt" -> named(element, "sdtContent");
            case "AlternateContent" -> alternative(element);
            case "txbxContent" -> textBoxes.add(element);
            case "del", "moveFrom", "pPr", "rPr", "instrText", "delText", "delInstrText" -> {
                // not part of the text as it stands
            }
            default -> children(element);
        }
    }

    private void run(Element run) {
        if (!WordXml.isOn(WordXml.child(run, "rPr"), "vanish")) {
            children(run);
        }
    }

    private void lineBreak(Element element) {
        String type = WordXml.attribute(element, "type");
        if (type.isEmpty() || type.equals("textWrapping")) {
            words.append('\n');
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
