package cn.liangdeng.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks cut a passage into clauses and sentences, but for those inside brackets and quotations. */
class ClausesTest {

    @Test
    void dotsCutOutsideBracketsOnly() {
        assertThat(clauses("建成文化中心(含美术馆……书画院..等)8处")).containsExactly("建成文化中心(含美术馆……书画院..等)8处");
        assertThat(clauses("新建公园3处…改造道路5条..")).containsExactly("新建公园3处", "改造道路5条");
    }

    @Test
    void marksInsideBracketsDoNotCut() {
        assertThat(clauses("新建学校(小学2所,中学1所)3所,年底前投用")).containsExactly("新建学校(小学2所,中学1所)3所", "年底前投用");
    }

    private static List<String> clauses(String words) {
        Clauses clauses = new Clauses(words, new Brackets(words), 0, words.length());
        return clauses.clauses().stream()
                .map(clause -> words.substring(clause.start(), clause.end()))
                .filter(clause -> !clause.equals("."))
                .toList();
    }
}
