package cn.liangdeng.target.domain;

import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.NewTarget;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetTermsData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes targets that are a unit's part of another one. */
@Component
class PartMaker {

    private static final int LONGEST_TITLE = 200;

    private final TargetChecks checks;
    private final TargetRecorder recorder;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    PartMaker(TargetChecks checks, TargetRecorder recorder, Units units, CurrentUser user, Clock clock) {
        this.checks = checks;
        this.recorder = recorder;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /** What is said of a new part besides its terms; it stands in no document of its own, the whole does. */
    TargetDetails details(Target whole, UnitSummary unit) {
        TargetDetails above = whole.details();
        String title = unit.shortName() + " " + above.title();
        return new TargetDetails(
                unit.id(),
                List.of(),
                List.of(),
                null,
                null,
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                above.horizon(),
                above.commitment(),
                above.weight(),
                null,
                null,
                null);
    }

    Problems problems(Target whole, IndicatorNature nature, TargetDetails details) {
        return checks.problems(whole.district(), nature, details, null, null);
    }

    /** True where the person may set targets for the unit. */
    boolean mayUse(UnitSummary unit) {
        return units.isIn(user.readScope(), unit.id());
    }

    /**
     * @param earlier how many parts of the whole the unit had before: two requests at the same moment make one part
     */
    void create(Target whole, TargetDetails details, TargetTermsData terms, long earlier) {
        String key = "part:" + whole.id().value() + ":" + details.unit().value() + ":" + earlier;
        Target part = new Target(
                whole.district(),
                new NewTarget(
                        whole.indicator(),
                        details,
                        terms,
                        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))),
                user.account(),
                clock.instant());
        part.becomePartOf(whole.id());
        recorder.record(part, ChangeAct.CREATED, 1, null, List.of(), terms.firstMonth());
    }

    /** A target that is there becomes a part. */
    void join(Target part, Target whole) {
        part.becomePartOf(whole.id());
        part.countChange();
        List<FieldChange> changes = new FieldChange.Collector()
                .compare("decomposedFrom", null, whole.details().title())
                .changes();
        recorder.record(
                part, ChangeAct.EDITED, null, null, changes, part.history().firstMonth());
    }
}
