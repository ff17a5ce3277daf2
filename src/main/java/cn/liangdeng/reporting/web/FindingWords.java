package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.domain.UnconfirmedFindings;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.Severity;
import cn.liangdeng.reporting.query.ReportFinding;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.ReportingMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the checks found, in words. */
@Component
class FindingWords {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Words words;

    FindingWords(Words words) {
        this.words = words;
    }

    FindingView of(ReportFinding finding) {
        FindingReason code = finding.reasonCode();
        Instant answeredAt = finding.answeredAt();
        return new FindingView(
                finding.id(),
                name(finding.check()),
                sentence(finding.check(), finding.facts()),
                finding.severity() == Severity.BLOCKS,
                code == null || answeredAt == null
                        ? null
                        : words.say(
                                "reporting.finding.answered",
                                words.say("reporting.finding.reason." + code),
                                finding.reason() == null ? "" : finding.reason(),
                                String.valueOf(finding.answeredBy()),
                                words.moment(answeredAt)));
    }

    /** What the checks ask about a figure that the office has not confirmed; empty for any other refusal. */
    List<Asked> of(BusinessException refusal) {
        return refusal instanceof UnconfirmedFindings unconfirmed
                ? unconfirmed.findings().stream()
                        .map(finding -> new Asked(name(finding.check()), sentence(finding.check(), finding.facts())))
                        .toList()
                : List.of();
    }

    /** A finding that is not stored. */
    record Asked(String name, String sentence) {}

    String name(Check check) {
        return words.say("reporting.check." + check + ".name");
    }

    /** The sentence with its figures; months and days in it are written as officials write them. */
    String sentence(Check check, List<String> facts) {
        return words.say(
                "reporting.check." + check + ".finding",
                facts.stream().map(this::fact).toArray());
    }

    private String fact(String fact) {
        if (DAY.matcher(fact).matches()) {
            return words.day(LocalDate.parse(fact));
        }
        return MONTH.matcher(fact).matches() ? MonthLabel.single(ReportingMonth.parse(fact), words.locale()) : fact;
    }

    static List<Option> reasons() {
        return Arrays.stream(FindingReason.values())
                .map(reason -> Option.keyed(reason.name(), "reporting.finding.reason." + reason))
                .toList();
    }
}
