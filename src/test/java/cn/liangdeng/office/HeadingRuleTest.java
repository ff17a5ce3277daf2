package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、总体要求|2",
                "十二、保障措施|2",
                "第三章 重点任务|2",
                "第三部分 重点任务|2",
                "（一）做强工业|3",
                "(十)加强领导。|3",
                "第二节 空间布局|3",
                "1.培育企业|4",
                "3．加强宣传|4",
                "（1）加强宣传|0",
                "1.5万人次|0",
                "2.新增企业5家|0",
                "（一）新增企业5家。|0",
                "（一）到2027年新增企业5家|3",
                "一、做强工业；做优服务业|0",
                "一是加强领导|0",
                "2026年，全区完成投资|0",
                "一、坚持以高质量发展为主题，以供给侧结构性改革为主线，以改革创新为根本动力，以满足人民日益增长的需要为目的|0"
            })
    void levelFollowsNumberingAndShape(String line, int level) {
        assertThat(HeadingRule.levelOf(line)).isEqualTo(level);
    }
}
