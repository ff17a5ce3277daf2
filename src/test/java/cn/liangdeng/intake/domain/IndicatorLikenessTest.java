package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "规模以上工业增加值增速, 规上工业增加值增长率",
        "全区地区生产总值增速, GDP增速",
        "新增公共停车位, 新增公共停车位数量",
        "完成更新改造燃气管网, 更新改造燃气管网",
        "R&D经费支出占GDP比重, R&D经费支出占地区生产总值比重",
        "高新技术产业增加值占规上工业比重, 高新技术产业增加值占规模以上工业的比重",
        "固定资产投资增速(不含农户), 固定资产投资增速",
        "国家级专精特新“小巨人”企业, 国家级专精特新小巨人企业数"
    })
    void mayBeOneIndicator(String one, String other) {
        assertThat(IndicatorLikeness.core(one)).isEqualTo(IndicatorLikeness.core(other));
    }

    @ParameterizedTest
    @CsvSource({
        "新增规上工业企业, 新增规上服务业企业",
        "新增公共停车位, 公共停车位",
        "省级专精特新企业, 国家级专精特新企业",
        "接待游客, 旅游收入",
        "固定资产投资, 固定资产投资增速",
        "(一)类, (二)类"
    })
    void areTwo(String one, String other) {
        assertThat(IndicatorLikeness.core(one)).isNotEqualTo(IndicatorLikeness.core(other));
    }
}
