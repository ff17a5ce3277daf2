package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.platform.AdjustableClock;
import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.Quality;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.ReportTexts;
import cn.liangdeng.reporting.Reports;
import cn.liangdeng.reporting.SaveReport;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Three early filings of October that a check has something to say about: a project that another street has told of, a jump with its
 * reason, and a photo of last year. They wait for the office.
 */
@Component
@Profile("demo")
class DemoFindings {

    private static final ReportingMonth OCTOBER = ReportingMonth.of(2026, 10);
    private static final String PHOTO = "demo/beds.jpg";

    private final Reports reports;
    private final Quality quality;
    private final DemoPeople people;
    private final ActingAs acting;
    private final AdjustableClock clock;

    DemoFindings(Reports reports, Quality quality, DemoPeople people, ActingAs acting, AdjustableClock clock) {
        this.reports = reports;
        this.quality = quality;
        this.people = people;
        this.acting = acting;
        this.clock = clock;
    }

    void file(List<DemoSeries> all) {
        clock.set(LocalDateTime.of(2026, 10, 22, 15, 10));
        DemoSeries funds = series(all, "招商引资到位资金", "东屏街道");
        explain(
                funds,
                save(funds, "4.9", "到位资金4.9亿元，其中云岭智能仓储产业园引进落地到账0.3亿元。"),
                FindingReason.DEFINITION,
                "该项目分两期落在两个街道，望江街道统计一期，本街道只统计二期到账资金。");
        DemoSeries stores = series(all, "引进品牌首店", "区商务局");
        explain(
                stores,
                save(stores, "15", "会展商业中心10月18日开业，7家首店集中入驻，累计引进15家。"),
                FindingReason.CONCENTRATED,
                "会展商业中心集中开业，入驻合同和营业执照备查。");
        DemoSeries beds = series(all, "新增养老机构护理型床位", "区卫生健康局");
        ReportId photographed = save(beds, "240", "累计新增240张，石桥镇敬老院改造后投用60张。");
        acting.run(people.filler(beds.unit()), () -> reports.attachEvidence(photographed, "石桥镇敬老院护理床位.jpg", photo()));
        explain(beds, photographed, FindingReason.CONCENTRATED, "改造项目一次性投用。");
    }

    private ReportId save(DemoSeries series, String value, String progress) {
        return acting.call(
                people.filler(series.unit()),
                () -> reports.save(SaveReport.first(series.indicator(), series.unit(), OCTOBER, new BigDecimal(value))
                        .withTexts(new ReportTexts(progress, "", "", ""))));
    }

    /** What looks at the reports of others asks when it is filed; then the unit says why and files again. */
    private void explain(DemoSeries series, ReportId report, FindingReason reason, String words) {
        acting.run(people.filler(series.unit()), () -> {
            try {
                reports.submit(report);
            } catch (BusinessException unexplained) {
                quality.explain(report, reason, words);
                reports.submit(report);
            }
        });
        people.reviewer(series.unit()).ifPresent(reviewer -> acting.run(reviewer, () -> reports.passOn(report)));
    }

    private static byte[] photo() {
        try {
            return new ClassPathResource(PHOTO).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoSeries series(List<DemoSeries> all, String name, String unit) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.unitName().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo script has no " + name + " of " + unit));
    }
}
