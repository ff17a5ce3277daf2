package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

class OfficialDocumentWritingTest {

    private static final OfficialText TEXT = new OfficialText("云汀示范区\n会议纪要").body("会议研究了重点目标。");

    /** A grid of characters narrower than a letter makes some programs give each letter two fields. */
    @Test
    void aLineHas28LettersWithoutAGridOfCharacters() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(OfficialDocumentWriter.write(TEXT)))) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
            assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));

            var body = document.getParagraphs()
                    .get(document.getParagraphs().size() - 1)
                    .getRuns()
                    .get(0);
            assertThat(body.getFontSizeAsDouble()).isEqualTo(16);
            int letter = 16 * 20 + body.getCharacterSpacing();
            int line = 11906 - 1474 - 1588;
            assertThat(line / letter).isEqualTo(28);
        }
    }

    @Test
    void fontsAreThoseOfOfficialDocuments() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(OfficialDocumentWriter.write(
                new OfficialText("纪要").heading("一、议题").subheading("（一）情况"))))) {
            assertThat(document.getParagraphs())
                    .flatExtracting(paragraph -> paragraph.getRuns().stream()
                            .map(run -> run.getCTR().getRPr().getRFontsArray(0).getEastAsia())
                            .toList())
                    .containsExactly("方正小标宋简体", "黑体", "楷体_GB2312");
        }
    }
}
