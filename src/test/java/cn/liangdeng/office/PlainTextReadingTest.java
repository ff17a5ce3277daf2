package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.TextBlock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextReadingTest {

    private static final String TEXT = "示例区工作要点\r\n\r\n　　一、目标\r\n　　𠮷祥路改造完成投资3亿元。  \r\n";

    private final DocumentReader reader = new DocumentReader();

    @Test
    void theTextIsTheFilesOwnAndBlocksLieInsideIt() {
        ReadDocument read = reader.read(TEXT.getBytes(StandardCharsets.UTF_8), "要点.txt");

        assertThat(read.text().text()).isEqualTo(TEXT);
        assertThat(Shape.of(read.text())).containsExactly("H1 示例区工作要点", "H2 一、目标", "P 𠮷祥路改造完成投资3亿元。");
        assertThat(read.title()).isEqualTo("示例区工作要点");
    }

    @Test
    void offsetsCountCodePointsOfTheFile() {
        TextBlock last = reader.read(TEXT.getBytes(StandardCharsets.UTF_8), "要点.txt")
                .text()
                .blocks()
                .get(2);

        assertThat(last.start()).isEqualTo(TEXT.codePointCount(0, TEXT.indexOf("𠮷")));
        assertThat(last.end()).isEqualTo(TEXT.codePointCount(0, TEXT.indexOf("  \r\n")));
    }

    @Test
    void aByteOrderMarkIsNotText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));

        ReadDocument read = reader.read(bytes.toByteArray(), "要点.txt");

        assertThat(read.text().text()).isEqualTo(TEXT);
        assertThat(read.encoding()).isEqualTo("UTF-8");
    }

    @Test
    void guobiaoIsRecognised() {
        ReadDocument read = reader.read(TEXT.getBytes(Charset.forName("GB18030")), "要点.txt");

        assertThat(read.text().text()).isEqualTo(TEXT);
        assertThat(read.encoding()).isEqualTo("GB18030");
    }

    @Test
    void unicodeAsWrittenByOldEditorsIsRecognised() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_16LE));

        assertThat(reader.read(bytes.toByteArray(), "要点.txt").text().text()).isEqualTo(TEXT);
    }

    @Test
    void tablesWithTabsAreTables() {
        byte[] bytes = "指标\t目标值\n产值\t100亿元\n企业\t12家\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Shape.of(reader.read(bytes, "表.txt").text())).contains("T 3x2", "C 1,1 1x1 100亿元");
    }
}
