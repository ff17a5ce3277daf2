package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.evaluation.BoundComparator;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.extraction.TextBlock;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftOrigin;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.RevisionKind;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
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

    @Test
    void oneNewWordingIsNotWhatWasStrivenForToo() {
        DocumentText before = text("一、目标", "确保新增企业20家以上，力争达到25家。");
        DocumentText after = text("一、目标", "全年新增企业不少于22家。");
        RevisionMatching.Anchored floor = anchored(before, "确保新增企业20家以上");
        RevisionMatching.Anchored stretch = anchored(before, "力争达到25家");
        List<RevisionMatching.Match> matches = new RevisionMatching(
                        before, after, List.of(draft(after, "全年新增企业不少于22家")))
                .match(List.of(floor, stretch));
        assertThat(matches)
                .extracting(RevisionMatching.Match::kind)
                .containsExactly(RevisionKind.CHANGED, RevisionKind.LOST);
    }

    @Test
    void wordsSaidTwiceAreNotFoundTwiceWhereTheyAreSaidOnce() {
        DocumentText before = text("一、目标", "新增企业20家以上。", "二、附件", "新增企业20家以上。");
        DocumentText after = text("一、目标", "新增企业20家以上。");
        String words = "新增企业20家以上";
        int again = before.text().lastIndexOf(words);
        List<RevisionMatching.Match> matches = new RevisionMatching(before, after, List.of())
                .match(List.of(
                        anchored(before, words),
                        new RevisionMatching.Anchored(1, again, again + words.length(), words, "企业", "家")));
        assertThat(matches)
                .extracting(RevisionMatching.Match::kind)
                .containsExactly(RevisionKind.UNCHANGED, RevisionKind.LOST);
    }

    private static RevisionMatching.Anchored anchored(DocumentText before, String words) {
        int start = before.text().indexOf(words);
        return new RevisionMatching.Anchored(1, start, start + words.length(), words, "企业", "家");
    }

    private static DraftView draft(DocumentText after, String words) {
        int start = after.text().indexOf(words);
        return new DraftView(
                new DraftId(1),
                new DocumentId(1),
                start,
                start + words.length(),
                words,
                DraftOrigin.MACHINE,
                DraftState.OPEN,
                content(),
                List.of(),
                false,
                null,
                null,
                null,
                BigDecimal.ONE,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                0);
    }

    private static DraftContent content() {
        return new DraftContent(
                "企业",
                DraftTarget.Kind.QUANTITY,
                IndicatorNature.FLOW,
                new BigDecimal("22"),
                null,
                "家",
                BoundComparator.AT_LEAST,
                false,
                null,
                null,
                false,
                null,
                Commitment.ENSURE,
                null,
                null,
                List.of(),
                List.of());
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
