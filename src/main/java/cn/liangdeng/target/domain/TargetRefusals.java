package cn.liangdeng.target.domain;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.InvalidTargetException.Problem;
import cn.liangdeng.target.TargetStatus;
import java.util.List;

/** What a target answers to a change that does not fit its versions or its status. */
final class TargetRefusals {

    private TargetRefusals() {}

    static BusinessException notFound() {
        return BusinessException.notFound("target.notFound");
    }

    static BusinessException noIndicator() {
        return BusinessException.notFound("target.notFound.indicator");
    }

    /** Something among what is done together cannot be. */
    static BusinessException oneOfMany(String title) {
        return BusinessException.invalid("target.invalid.oneOfMany", title);
    }

    static BusinessException changedMeanwhile() {
        return BusinessException.conflict("target.conflict.changedMeanwhile");
    }

    static void whereWithdrawn(TargetStatus status) {
        if (status == TargetStatus.WITHDRAWN) {
            throw statusDoesNotAllow(status);
        }
    }

    static BusinessException statusDoesNotAllow(TargetStatus status) {
        return BusinessException.conflict("target.conflict.status." + status.name());
    }

    static BusinessException noSuchVersion() {
        return BusinessException.notFound("target.notFound.version");
    }

    static BusinessException noSuchRuling() {
        return BusinessException.notFound("target.notFound.ruling");
    }

    static BusinessException rulingEnded() {
        return BusinessException.conflict("target.conflict.rulingEnded");
    }

    static BusinessException notFollowed(String title) {
        return BusinessException.conflict("target.conflict.notFollowed", title);
    }

    static BusinessException standsForOthers(String title) {
        return BusinessException.conflict("target.conflict.standsForOthers", title);
    }

    static InvalidTargetException changesNothing() {
        return at("bound", "target.invalid.nothingChanged");
    }

    static InvalidTargetException adjustsThePast(ReportingMonth newestFrom) {
        return at("effectiveFrom", "target.invalid.effectiveTooEarly", newestFrom);
    }

    static InvalidTargetException adjustsAfterTheEnd(ReportingMonth lastMonth) {
        return at("lastMonth", "target.invalid.effectiveAfterEnd", lastMonth);
    }

    static InvalidTargetException beginsAfterTheNext(ReportingMonth nextFrom) {
        return at("firstMonth", "target.invalid.firstMonthAfterNext", nextFrom);
    }

    static InvalidTargetException decidesThePast(ReportingMonth lastDecision) {
        return at("from", "target.invalid.decisionTooEarly", lastDecision);
    }

    static InvalidTargetException handsOverThePast(ReportingMonth lastHandover) {
        return at("from", "target.invalid.handoverTooEarly", lastHandover);
    }

    private static InvalidTargetException at(String field, String messageKey, Object... arguments) {
        return new InvalidTargetException(List.of(Problem.of(field, messageKey, arguments)));
    }
}
