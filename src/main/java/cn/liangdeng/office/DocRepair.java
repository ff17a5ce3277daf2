package cn.liangdeng.office;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * Cuts off properties of paragraphs that break off: some programs count the last one a byte too short where a table goes over
 * pages. Word passes over that, HWPF would give the whole document up.
 */
final class DocRepair {

    /** The number of the style stands before the properties. */
    private static final int STYLE_BYTES = 2;

    private DocRepair() {}

    static void repair(HWPFDocument document) {
        List<PAPX> paragraphs = document.getParagraphTable().getParagraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            PAPX paragraph = paragraphs.get(i);
            byte[] properties = paragraph.getGrpprl();
            int whole = wholeLength(properties);
            if (whole < properties.length) {
                SprmBuffer kept = new SprmBuffer(Arrays.copyOf(properties, whole), true, STYLE_BYTES);
                paragraphs.set(i, new PAPX(paragraph.getStart(), paragraph.getEnd(), kept));
            }
        }
    }

    /** Bytes up to the end of the last property that is there as a whole. */
    private static int wholeLength(byte[] properties) {
        int whole = Math.min(STYLE_BYTES, properties.length);
        try {
            SprmIterator iterator = new SprmIterator(properties, STYLE_BYTES);
            while (iterator.hasNext()) {
                SprmOperation operation = iterator.next();
                int end = whole + operation.size();
                if (operation.size() <= 0 || end > properties.length) {
                    return whole;
                }
                whole = end;
            }
        } catch (ArrayIndexOutOfBoundsException brokenOff) {
            return whole;
        }
        return properties.length;
    }
}
