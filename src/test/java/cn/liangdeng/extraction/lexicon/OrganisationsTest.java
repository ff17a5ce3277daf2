package cn.liangdeng.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "区发改局",
                "区投资促进服务中心",
                "市自然资源和规划局云溪分局",
                "各街镇",
                "区委宣传部",
                "工作专班成员单位",
                "区工商联、区消防救援大队",
                "各镇人民政府、街道办事处",
                "国网云溪供电公司",
                "区文化和广电旅游体育局,各街道"
            })
    void knowsNamesOfOffices(String words) {
        assertThat(Organisations.isList(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024全年", "推进云溪大道建设。", "新增就业1万人", "完善服务网络", "打造区域中心", "长期坚持"})
    void knowsWhatIsNoName(String words) {
        assertThat(Organisations.isList(words)).isFalse();
    }

    @Test
    void dropsTheAbbreviation() {
        assertThat(Organisations.split("区发改局,区服务业工作专班成员单位(以下简称成员单位)")).containsExactly("区发改局", "区服务业工作专班成员单位");
    }
}
