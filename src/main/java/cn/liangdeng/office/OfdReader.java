package cn.liangdeng.office;

import cn.liangdeng.office.PageContent.Text;
import cn.liangdeng.office.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an OFD document (GB/T 33190-2016, the layout format of official documents): an archive with a list of pages,
 * each an XML file that says where which letters stand. Lines of tables are not looked at.
 */
final class OfdReader {

    private static final String ROOT = "OFD.xml";

    /** The format counts in millimetres. */
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;
    private static final int MAX_TEXTS = 1_000_000;

    private final ReadingLimits limits;

    OfdReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws UnreadableFileException if it is hostile or damaged, or holds no text
     */
    LayoutText read(byte[] bytes) {
        ZipContents contents = ZipContents.read(bytes, limits);
        XmlSafety.check(contents);
        try {
            List<PageContent> pages = new ArrayList<>();
            for (String document : texts(contents, "", ROOT, "DocRoot")) {
                String folder = folderOf(document);
                double[] area = area(contents, document);
                for (String page : pageFiles(contents, document, folder)) {
                    if (pages.size() == PdfReader.MAX_PAGES) {
                        throw new UnreadableFileException(Reason.TOO_MANY_PAGES, PdfReader.MAX_PAGES);
                    }
                    pages.add(page(contents, page, area));
                }
            }
            if (pages.stream().allMatch(page -> page.texts().isEmpty())) {
                throw new UnreadableFileException(Reason.SCANNED);
            }
            LayoutText layout = PageLayout.assemble(pages, limits.maxColumns());
            Set<ReadingNotice> notices = EnumSet.of(ReadingNotice.TABLES_AS_TEXT);
            notices.addAll(layout.notices());
            return new LayoutText(layout.text(), notices);
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UnreadableFileException(Reason.BROKEN, e);
        }
    }

    /** Contents of all elements of a name, as paths from the root of the archive. */
    private static List<String> texts(ZipContents contents, String folder, String file, String element)
            throws XMLStreamException {
        List<String> found = new ArrayList<>();
        XMLStreamReader xml = XmlSafety.reader(part(contents, file));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                found.add(resolve(folder, xml.getElementText().strip()));
            }
        }
        return found;
    }

    private static List<String> pageFiles(ZipContents contents, String document, String folder)
            throws XMLStreamException {
        List<String> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        XMLStreamReader xml = XmlSafety.reader(part(contents, document));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Page")) {
                String location = xml.getAttributeValue(null, "BaseLoc");
                if (location != null && seen.add(location)) {
                    files.add(resolve(folder, location));
                }
            }
        }
        return files;
    }

    /** Width and height of the pages in millimetres; A4 where the document does not say. */
    private static double[] area(ZipContents contents, String document) throws XMLStreamException {
        XMLStreamReader xml = XmlSafety.reader(part(contents, document));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("PhysicalBox")) {
                double[] box = numbers(xml.getElementText());
                if (box.length == 4) {
                    return new double[] {box[2], box[3]};
                }
            }
        }
        return new double[] {A4_WIDTH, A4_HEIGHT};
    }

    private static PageContent page(ZipContents contents, String file, double[] area) throws XMLStreamException {
        List<Text> texts = new ArrayList<>();
        XMLStreamReader xml = XmlSafety.reader(part(contents, file));
        double[] boundary = {0, 0, 0, 0};
        double[] turn = {1, 0, 0, 1, 0, 0};
        double size = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("TextObject")) {
                boundary = attribute(xml, "Boundary", boundary.length);
                double[] stated = attribute(xml, "CTM", turn.length);
                turn = stated[0] == 0 ? new double[] {1, 0, 0, 1, 0, 0} : stated;
                double[] sizes = attribute(xml, "Size", 1);
                size = sizes[0];
            } else if (xml.getLocalName().equals("TextCode")) {
                double x = attribute(xml, "X", 1)[0];
                double y = attribute(xml, "Y", 1)[0];
                List<Double> steps = steps(xml.getAttributeValue(null, "DeltaX"));
                add(texts, xml.getElementText(), steps, boundary, turn, new double[] {x, y, size});
            }
        }
        return new PageContent(area[0] * POINTS_PER_MILLIMETRE, area[1] * POINTS_PER_MILLIMETRE, texts, List.of());
    }

    private static void add(
            List<Text> texts, String words, List<Double> steps, double[] boundary, double[] turn, double[] place) {
        double x = place[0];
        int[] points = words.strip().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            double step = i < steps.size() ? steps.get(i) : place[2];
            double left = boundary[0] + turn[0] * x + turn[2] * place[1] + turn[4];
            double baseline = boundary[1] + turn[1] * x + turn[3] * place[1] + turn[5];
            if (texts.size() < MAX_TEXTS) {
                texts.add(new Text(
                        left * POINTS_PER_MILLIMETRE,
                        baseline * POINTS_PER_MILLIMETRE,
                        Math.min(step, place[2]) * turn[0] * POINTS_PER_MILLIMETRE,
                        place[2] * turn[3] * POINTS_PER_MILLIMETRE,
                        LayoutWords.meant(Character.toString(points[i]))));
            }
            x += step;
        }
    }

    /** Distances from letter to letter; {@code g 3 6.35} stands for three times 6.35. */
    private static List<Double> steps(@Nullable String stated) {
        List<Double> steps = new ArrayList<>();
        if (stated == null) {
            return steps;
        }
        String[] parts = stated.strip().split("\\s+");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                int count = Math.min(MAX_TEXTS, Integer.parseInt(parts[i + 1]));
                double step = Double.parseDouble(parts[i + 2]);
                for (int j = 0; j < count && steps.size() < MAX_TEXTS; j++) {
                    steps.add(step);
                }
                i += 2;
            } else if (!parts[i].isEmpty()) {
                steps.add(Double.parseDouble(parts[i]));
            }
        }
        return steps;
    }

    private static double[] attribute(XMLStreamReader xml, String name, int length) {
        String value = xml.getAttributeValue(null, name);
        double[] numbers = value == null ? new double[0] : numbers(value);
        double[] result = new double[length];
        System.arraycopy(numbers, 0, result, 0, Math.min(length, numbers.length));
        return result;
    }

    private static double[] numbers(String text) {
        String[] parts = text.strip().split("\\s+");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = parts[i].isEmpty() ? 0 : Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static byte[] part(ZipContents contents, String name) {
        byte[] content = contents.content(name);
        if (content.length == 0) {
            throw new UnreadableFileException(Reason.BROKEN);
        }
        return content;
    }

    private static String folderOf(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash + 1);
    }

    private static String resolve(String folder, String path) {
        return path.startsWith("/") ? path.substring(1) : folder + path;
    }
}
