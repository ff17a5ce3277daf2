package cn.liangdeng.reporting.web;

import cn.liangdeng.reporting.ExtensionState;
import cn.liangdeng.reporting.query.ExtensionFinder;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes requests for extensions ready to print. */
@Component
class ExtensionViews {

    private final Words words;
    private final CurrentUser currentUser;

    ExtensionViews(Words words, CurrentUser currentUser) {
        this.words = words;
        this.currentUser = currentUser;
    }

    /**
     * One request.
     *
     * @param grantedDueOn the new day; null where none was granted
     * @param wanted the day asked for, as {@code 2026-09-30}
     * @param line sentence with the original day, the one in force when it was asked, and the one asked for
     * @param stateKey key of where it stands
     * @param decision who agreed, granted or refused, with what; null while nobody has
     * @param agree true where the person may agree as the unit's reviewer
     * @param grant true where the person may approve as the office
     * @param own true where only the person's own part in it forbids deciding
     */
    record View(
            long id,
            String path,
            String unit,
            String indicator,
            String month,
            String originalDueOn,
            @Nullable String grantedDueOn,
            String wanted,
            String line,
            String reason,
            String asked,
            String stateKey,
            @Nullable String decision,
            boolean agree,
            boolean grant,
            boolean own) {}

    View of(ExtensionFinder.Row row) {
        boolean open = row.state().isOpen();
        boolean unit = currentUser.may(Permission.REPORT_REVIEW_UNIT);
        boolean office = currentUser.may(Permission.REPORT_REVIEW_OFFICE);
        boolean agree = open && unit && row.state() == ExtensionState.ASKED;
        boolean grant = open && office && !row.unitsTurn();
        return new View(
                row.id().value(),
                "/reporting/" + row.indicator().value() + "/" + row.month() + "/extension?unit="
                        + row.unit().value(),
                row.unitName(),
                row.indicatorName(),
                MonthLabel.brief(row.month(), words.locale()),
                words.day(row.originalDueOn()),
                row.grantedDueOn() == null ? null : words.day(row.grantedDueOn()),
                row.wantedDueOn().toString(),
                line(row),
                row.reason(),
                words.say("reporting.extension.asked", row.askedBy(), words.moment(row.askedAt())),
                row.state() == ExtensionState.ASKED && !row.unitsTurn()
                        ? "reporting.extension.state.AGREED"
                        : "reporting.extension.state." + row.state(),
                decision(row),
                agree && !row.own(),
                grant && !row.own(),
                row.own() && (agree || grant));
    }

    private String line(ExtensionFinder.Row row) {
        return row.presentDueOn().equals(row.originalDueOn())
                ? words.say("reporting.extension.line.first", row.originalDueOn(), row.wantedDueOn())
                : words.say("reporting.extension.line", row.originalDueOn(), row.presentDueOn(), row.wantedDueOn());
    }

    private @Nullable String decision(ExtensionFinder.Row row) {
        if (row.grantedDueOn() != null && row.decidedAt() != null) {
            return words.say(
                    "reporting.extension.decision.GRANTED",
                    String.valueOf(row.decidedBy()),
                    words.moment(row.decidedAt()),
                    row.grantedDueOn());
        }
        if (row.decidedAt() != null) {
            return words.say(
                    "reporting.extension.decision.REFUSED",
                    String.valueOf(row.decidedBy()),
                    words.moment(row.decidedAt()),
                    String.valueOf(row.note()));
        }
        return row.agreedBy() == null ? null : words.say("reporting.extension.decision.AGREED", row.agreedBy());
    }
}
