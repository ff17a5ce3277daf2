package cn.liangdeng.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "实施方案.docx, 实施方案.docx",
        "C:\\fakepath\\方案.docx, 方案.docx",
        "../../etc/passwd, passwd",
        "'  方案.txt ', 方案.txt",
        "'', file",
        ".., file"
    })
    void keepsTheLastPartOfThePath(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void dropsCharactersThatDisguiseTheExtension() {
        assertThat(FileName.clean("方案\u202Etxt.exe\r\n")).isEqualTo("方案txt.exe");
    }

    @Test
    void shortensALongNameBeforeItsExtension() {
        String kept = FileName.clean("𠮷".repeat(300) + ".docx");
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(255);
        assertThat(kept).endsWith("𠮷.docx");
    }
}
