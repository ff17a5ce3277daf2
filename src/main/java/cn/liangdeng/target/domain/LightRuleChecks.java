package cn.liangdeng.target.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.evaluation.InvalidTermsException;
import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.LightRuleData;
import cn.liangdeng.target.LightRuleKind;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What a light rule has to keep to. */
@Component
class LightRuleChecks {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_REASON = 500;
    private static final int DECIMALS = 4;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1000);

    private final LightRuleRepository rules;
    private final TargetSources sources;
    private final ReportingCalendar calendar;

    LightRuleChecks(LightRuleRepository rules, TargetSources sources, ReportingCalendar calendar) {
        this.rules = rules;
        this.sources = sources;
        this.calendar = calendar;
    }

    static LightRuleData normal(LightRuleData data) {
        return new LightRuleData(
                data.name().strip(),
                data.validFrom(),
                data.thresholds(),
                data.basisTitle().strip(),
                Texts.optional(data.basisNumber()),
                data.reason().strip(),
                data.ends());
    }

    Problems problems(DistrictId district, LightRuleData data) {
        Problems problems = new Problems();
        rule(problems, "name", data.name(), LONGEST_NAME);
        bands(problems, data.thresholds());
        rule(problems, "basisTitle", data.basisTitle(), LONGEST_TITLE);
        problems.optionalText("basisNumber", data.basisNumber(), LONGEST_NUMBER);
        problems.addAll(openYear(district, data).list());
        rule(problems, "reason", data.reason(), LONGEST_REASON);
        return problems;
    }

    /** Closed years keep the lights they had: a rule begins in the open year or later. */
    Problems openYear(DistrictId district, LightRuleData data) {
        Problems problems = new Problems();
        ReportingMonth earliest = calendar.newestClosedMonth(district).startOfYear();
        if (data.validFrom().isBefore(earliest)) {
            problems.add("validFrom", "target.invalid.rule.closedYear", earliest);
        }
        return problems;
    }

    /** Only what judges can be ended. */
    void end(Problems problems, LightRule rule, LightRuleData data) {
        if (data.ends() && !rule.judges(data.validFrom())) {
            problems.add("validFrom", "target.invalid.rule.endsNothing");
        }
    }

    /** A document stands for all its versions: the rule names the first of them. */
    LightRuleKind ofLineage(DistrictId district, LightRuleKind kind) {
        return kind.document() == null
                ? kind
                : new LightRuleKind(
                        kind.nature(),
                        kind.horizon(),
                        sources.firstVersion(district, kind.document()).orElse(kind.document()));
    }

    /** A kind has one rule, and only a document that is there has one of its own. */
    void kind(Problems problems, DistrictId district, LightRuleKind kind) {
        Long document = kind.document() == null ? null : kind.document().value();
        if (kind.document() != null && !sources.documentExists(district, kind.document())) {
            problems.add("document", "target.invalid.documentUnknown");
        } else if (rules.existsFor(district.value(), kind.nature(), kind.horizon(), document)) {
            problems.add("nature", "target.invalid.rule.kindTaken");
        }
    }

    private static void rule(Problems problems, String field, String value, int longest) {
        if (value.isBlank()) {
            problems.add(field, "target.invalid.rule.missing." + field);
        } else {
            problems.optionalText(field, value, longest);
        }
    }

    /** Bands side by side, by the evaluation's own check: a hole or an overlap has its sentence. */
    private static void bands(Problems problems, LightThresholds thresholds) {
        figure(problems, "greenFrom", thresholds.greenFrom());
        figure(problems, "yellowFrom", thresholds.yellowFrom());
        figure(problems, "rateYellowFrom", thresholds.rateYellowFrom());
        figure(problems, "headroom", thresholds.headroom());
        try {
            thresholds.checked();
        } catch (InvalidTermsException refusal) {
            problems.add(refusal.reason().field(), "target.invalid.rule." + refusal.reason());
        }
    }

    private static void figure(Problems problems, String field, BigDecimal value) {
        if (value.scale() > DECIMALS || value.abs().compareTo(FARTHEST) > 0) {
            problems.add(field, "target.invalid.rule.figure", FARTHEST, DECIMALS);
        }
    }
}
