package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file on its way, it is either read or refused with a reason; no other exception comes out. */
class DamagedFileTest {

    private static final int TRIALS = 600;
    private static final long SEED = 20260925;
    private static final String[] INTRUDERS = {"", "<", "/>", "\"", "&", "-1", "99999999999", "%9", "1E308", "甲", "w:"};

    private final Random random = new Random(SEED);

    @Test
    void damagedDocuments() {
        byte[] document = Samples.docx(word -> {
            word.createParagraph().createRun().setText("一、目标");
            word.createTable(2, 2).getRow(0).getCell(0).setText("指标");
            word.createNumbering();
            word.createStyles();
        });

        for (int i = 0; i < TRIALS; i++) {
            byte[] damaged = damaged(document);
            assertReadOrRefused(() -> new DocumentReader().read(damaged, "方案.docx"));
        }
    }

    @Test
    void damagedWorkbooks() {
        SheetSpec spec = new SheetSpec(
                "表",
                "单位：家",
                List.of(ColumnSpec.text("甲").withComment("注"), ColumnSpec.number("乙", 2)),
                List.of(List.of("一", 2)));
        byte[] export = SheetWriter.write(spec);
        byte[] template = TemplateWriter.write(spec, 2);

        for (int i = 0; i < TRIALS; i++) {
            byte[] damaged = damaged(i % 2 == 0 ? export : template);
            assertReadOrRefused(() -> new SheetReader().read(damaged, "表.xlsx", List.of("甲", "乙")));
        }
    }

    private static void assertReadOrRefused(Runnable reading) {
        assertThatCode(() -> {
                    try {
                        reading.run();
                    } catch (UnreadableFileException refusal) {
                        // refused with a reason: that is what shall happen
                    }
                })
                .doesNotThrowAnyException();
    }

    private byte[] damaged(byte[] file) {
        if (random.nextInt(3) == 0) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            return damaged;
        }
        ZipContents contents = ZipContents.read(file, ReadingLimits.DEFAULT);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        contents.names().forEach(name -> parts.put(name, contents.content(name)));
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(10) == 0) {
            parts.remove(name);
        } else {
            String text = new String(parts.get(name), StandardCharsets.UTF_8);
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(6));
            String intruder = INTRUDERS[random.nextInt(INTRUDERS.length)];
            parts.put(name, Samples.bytes(text.substring(0, from) + intruder + text.substring(to)));
        }
        return Samples.zip(parts);
    }
}
