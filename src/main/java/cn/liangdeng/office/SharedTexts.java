package cn.liangdeng.office;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that a workbook stores once for all its cells; reading aids above the characters are left out. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    /**
     * @param content bytes of {@code sharedStrings.xml}; empty where the workbook has none
     */
    SharedTexts(byte[] content) {
        if (content.length == 0) {
            return;
        }
        try {
            read(XmlSafety.reader(content));
        } catch (XMLStreamException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> phonetic = true;
                    case "t" -> text.append(phonetic ? "" : xml.getElementText());
                    default -> {
                        // formatting
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("si")) {
                    texts.add(text.toString());
                } else if (xml.getLocalName().equals("rPh")) {
                    phonetic = false;
                }
            }
        }
    }

    /**
     * @throws UnreadableFileException if there is no such text
     */
    String get(String index) {
        Integer position = WordXml.toNumber(index);
        if (position == null || position < 0 || position >= texts.size()) {
            throw new UnreadableFileException(Reason.BROKEN);
        }
        return texts.get(position);
    }
}
