package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.liangdeng.office.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostilePdfTest {

    private final DocumentReader reader = new DocumentReader();

    @Test
    void headWithoutADocument() {
        assertThat(reasonFor(Samples.bytes("%PDF-1.7\n1 0 obj\n"))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void passwordProtected() throws Exception {
        byte[] plain = new PdfPaper().page().text(100, 100, 16, "正文").bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plain)) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(out);
        }

        assertThat(reasonFor(out.toByteArray())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void scanOfPicturesOnly() {
        byte[] scan = new PdfPaper()
                .page()
                .draw("10 10 400 600 re f")
                .page()
                .draw("1 1 9 9 re f")
                .bytes();

        assertThat(reasonFor(scan)).isEqualTo(Reason.SCANNED);
    }

    @Test
    @Timeout(60)
    void tenThousandPages() {
        PdfPaper paper = new PdfPaper();
        for (int i = 0; i < 10_000; i++) {
            paper.page().draw("");
        }

        UnreadableFileException refusal = refusal(paper.bytes());

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_PAGES);
        assertThat(refusal.arguments()).containsExactly(PdfReader.MAX_PAGES);
    }

    @Test
    void pageTreeThatLeadsBackToItself() {
        byte[] loop = Samples.bytes("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n"
                + "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R/Size 3>>\n%%EOF");

        assertThat(refusal(loop)).isNotNull();
    }

    @Test
    @Timeout(60)
    void streamThatUnpacksWithoutEnd() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 80; i++) {
                deflater.write(blanks);
            }
        }
        byte[] bomb = PdfPaper.stream("<</Filter/FlateDecode/Length " + packed.size() + ">>", packed.toByteArray());

        assertThat(reasonFor(new PdfPaper()
                        .page()
                        .text(100, 100, 16, "正文")
                        .foreign(bomb)
                        .bytes()))
                .isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void streamPackedTwice() {
        byte[] twice = PdfPaper.stream("<</Filter[/FlateDecode/FlateDecode]/Length 3>>", new byte[] {1, 2, 3});

        assertThat(reasonFor(new PdfPaper().page().foreign(twice).bytes())).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    @Timeout(60)
    void moreLinesThanATableHas() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            lines.append("0 %d m 590 %d l S %d 0 m %d 840 l S\n".formatted(i % 840, i % 840, i % 590, i % 590));
        }
        byte[] drawing = new PdfPaper()
                .page()
                .draw(lines.toString())
                .text(100, 100, 16, "新增企业")
                .bytes();

        assertThat(reader.read(drawing, "图.pdf").text().text()).contains("新增企业");
    }

    @Test
    @Timeout(120)
    void damagedFilesAreRefusedOrReadButNeverFailOtherwise() {
        PdfPaper paper = new PdfPaper().page();
        paper.paragraph(100, "全区新增企业30家，完成投资45亿元，累计建成数字化车间60个，推动重点企业应改尽改。");
        paper.table(74, 300, new double[] {50, 50}, 30, new String[][] {{"甲", "乙"}, {"丙", "丁"}});
        byte[] whole = paper.bytes();
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length - 20) + 20 : whole.length);
            for (int j = 0; j < 8; j++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                reader.read(damaged, "方案.pdf");
            } catch (UnreadableFileException expected) {
                assertThat(expected.messageKey()).startsWith("office.unreadable.");
            }
        }
    }

    @Test
    void readingThatDoesNotEndIsStopped() {
        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class,
                () -> WatchedReading.of(
                        () -> {
                            Thread.sleep(60_000);
                            return "";
                        },
                        1));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void readingThatNestsTooDeeplyIsARefusal() {
        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> WatchedReading.of(() -> depth(0)));

        assertThat(refusal.reason()).isEqualTo(Reason.BROKEN);
    }

    private static int depth(int level) {
        return depth(level + 1) + 1;
    }

    private Reason reasonFor(byte[] bytes) {
        return refusal(bytes).reason();
    }

    private UnreadableFileException refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableFileException.class, () -> reader.read(bytes, "方案.pdf"));
    }
}
