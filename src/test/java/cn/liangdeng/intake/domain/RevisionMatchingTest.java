package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.intake.RevisionKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionMatchingTest {

    @Test
    void findsTheSameWordsWhereTheyMoved() {
        DocumentText before = text("一、目标", "新增企业20家以上。");
        DocumentText after = text("一、目标", "前言有变。", "新增企业20家以上。");
        RevisionMatching.Match match = match(before, after, "新增企业20家以上", 1).get(0);
        assertThat(match.kind()).isEqualTo(RevisionKind.UNCHANGED);
        assertThat(after.words(match.start(), match.end())).isEqualTo("新增企业20家以上");
    }

    @Test
    void countsCodePoints() {
        DocumentText before = text("一、目标", "新增企业20家以上。");
        DocumentText after = text("一、目标", "𠮷祥街道。新增企业20家以上。");
        RevisionMatching.Match match = match(before, after, "新增企业20家以上", 1).get(0);
        assertThat(after.words(match.start(), match.end())).isEqualTo("新增企业20家以上");
    }

    @Test
    void tellsTheSameWordsOfTwoSectionsApart() {
        DocumentText before = text("一、工业", "新增20家。", "二、商贸", "新增20家。");
        DocumentText after = text("一、商贸", "新增20家。", "二、工业", "新增20家。");
        RevisionMatching.Match match = match(before, after, "新增20家", 2).get(0);
        assertThat(match.start()).isEqualTo(after.text().indexOf("新增20家"));
    }

    @Test
    void doesNotGuessBetweenSeveralPlaces() {
        DocumentText before = text("一、工业", "新增20家。");
        DocumentText after = text("一、工业", "新增20家。", "再新增20家。");
        assertThat(match(before, after, "新增20家", 1).get(0).kind()).isEqualTo(RevisionKind.LOST);
    }

    @Test
    void losesWordsThatAreGone() {
        assertThat(match(text("一、目标", "新增20家。"), text("一、目标", "不再新增。"), "新增20家", 1)
                        .get(0)
                        .kind())
                .isEqualTo(RevisionKind.LOST);
    }

    private static List<RevisionMatching.Match> match(
            DocumentText before, DocumentText after, String quote, int occurrence) {
        int start = -1;
        for (int i = 0; i < occurrence; i++) {
            start = before.text().indexOf(quote, start + 1);
        }
        int first = before.text().codePointCount(0, start);
        return new RevisionMatching(before, after, List.of())
                .match(List.of(new RevisionMatching.Anchored(
                        1, first, first + quote.codePointCount(0, quote.length()), quote, "企业", "家")));
    }

    private static DocumentText text(String... lines) {
        List<TextBlock> blocks = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        int at = 0;
        for (String line : lines) {
            int end = at + line.codePointCount(0, line.length());
            blocks.add(line.matches("[一二]、.*") ? new TextBlock.Heading(2, at, end) : new TextBlock.Paragraph(at, end));
            all.append(line).append('\n');
            at = end + 1;
        }
        return new DocumentText(all.toString(), blocks);
    }
}
