package cn.liangdeng.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsibilityReaderTest {

    private final ResponsibilityReader reader = new ResponsibilityReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
                    新增5家。(责任单位:区商务局、区财政局)              | 区商务局 区财政局 | '' | ''
                    (牵头单位:区民政局;配合单位:区财政局,各街道办事处)       | 区民政局 | 区财政局 各街道办事处 | ''
                    责任单位:区投资促进服务中心,各镇街                   | 区投资促进服务中心 各镇街 | '' | ''
                    (区教育局牵头,区人力社保局、团区委配合)               | 区教育局 | 区人力社保局 团区委 | ''
                    (区卫生健康局、区医保局按职责分工负责)               | 区卫生健康局 区医保局 | '' | ''
                    完成改造。(市自然资源和规划局云溪分局)               | 市自然资源和规划局云溪分局 | '' | ''
                    (牵头:停车管理科;配合:信息中心)                  | 停车管理科 | 信息中心 | ''
                    (省住房厅牵头,省环保厅、省水利厅参加)               | 省住房厅 | 省环保厅 省水利厅 | ''
                    由区发展改革局牵头,各镇街配合。                     | 区发展改革局 | 各镇街 | ''
                    全部取缔。(区环保局牵头,区经信局配合,各镇政府负责落实。以下均需落实) | 区环保局 | 区经信局 | ''
                    (责任领导:张三、李四;责任人:王五)                 | '' | '' | 张三(责任领导) 李四(责任领导) 王五(责任人)
                    牵头单位:区住建局;责任单位:区城管局                 | 区住建局 | 区城管局 | ''
                    (责任单位:区人力社保局,完成时限:2024年12月)        | 区人力社保局 | '' | ''
                    (牵头单位:区委组织部;责任单位:区人社局等有关部门)   | 区委组织部 | 区人社局等有关部门 | ''
                    """)
    void readsWhoAnswers(String words, String leads, String supports, String leaders) {
        String plain = SourceText.of(words).plain();

        assertThat(reader.read(plain, 0, plain.length())).singleElement().satisfies(read -> {
            assertThat(read.leads()).isEqualTo(names(leads));
            assertThat(read.supports()).isEqualTo(names(supports));
            assertThat(read.leaders()).isEqualTo(names(leaders));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"打造一批特色产业园(含在建)。", "新增上市(过会)企业1家。", "实现全覆盖(试点除外)。", "由企业自主申报。", "建设幸福驿站(老年食堂)。"})
    void findsNobodyWhereNobodyIsNamed(String words) {
        String plain = SourceText.of(words).plain();

        assertThat(reader.read(plain, 0, plain.length())).isEmpty();
    }

    private static List<String> names(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
