package cn.liangdeng.intake.reading;

import cn.liangdeng.intake.sheet.SheetReport;
import tools.jackson.databind.json.JsonMapper;

/** The report of a list as it is kept from its examination until the person has seen it. */
final class SheetReportCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SheetReportCodec() {}

    static String write(SheetReport report) {
        return MAPPER.writeValueAsString(report);
    }

    static SheetReport read(String json) {
        return MAPPER.readValue(json, SheetReport.class);
    }
}
