package cn.liangdeng.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsPairsAsOne() {
        String text = "甲\uD842\uDFB7乙\uD842\uDFB7\uD842\uDFB7丙";
        CodePoints points = new CodePoints(text);
        for (int i = 0, point = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)), point++) {
            assertThat(points.codePoint(i)).isEqualTo(point);
            assertThat(points.index(point)).isEqualTo(i);
        }
        assertThat(points.codePoint(text.length())).isEqualTo(6);
        assertThat(points.index(6)).isEqualTo(text.length());
    }
}
