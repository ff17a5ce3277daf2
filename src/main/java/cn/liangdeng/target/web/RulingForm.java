package cn.liangdeng.target.web;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.NewRuling;
import cn.liangdeng.target.RulingKind;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.query.JoinedPair;
import cn.liangdeng.target.query.JoinedTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed to rule on two targets. Holds wrong input too.
 *
 * @param kept id of the one that is to go on
 * @param oneVersion version of the one that the person saw
 * @param otherVersion version of the other
 */
record RulingForm(
        @Nullable String kind,
        @Nullable String kept,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String approver,
        @Nullable String approvalNumber,
        @Nullable String oneVersion,
        @Nullable String otherVersion) {

    static RulingForm of(JoinedPair pair, RulingKind kind) {
        ReportingMonth earlier = pair.one().firstMonth().isBefore(pair.other().firstMonth())
                ? pair.one().firstMonth()
                : pair.other().firstMonth();
        return new RulingForm(
                kind.name(),
                "",
                earlier.toString(),
                "",
                "",
                "",
                Integer.toString(pair.one().version()),
                Integer.toString(pair.other().version()));
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<NewRuling> read(JoinedPair pair, Errors errors) {
        Typed typed = new Typed(errors);
        Optional<RulingKind> said = typed.choice("kind", RulingKind.class, kind);
        boolean distinct = said.filter(RulingKind.DISTINCT::equals).isPresent();
        Optional<ReportingMonth> month = typed.month("from", from);
        Optional<Long> goesOn = distinct ? Optional.of(pair.one().id()) : typed.id("kept", kept);
        if (goesOn.isEmpty() && !errors.hasFieldErrors("kept")) {
            errors.rejectValue("kept", "target.invalid.keptMissing");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        boolean first = goesOn.orElseThrow() == pair.one().id();
        JoinedTarget keeps = first ? pair.one() : pair.other();
        JoinedTarget yields = first ? pair.other() : pair.one();
        return Optional.of(new NewRuling(
                said.orElseThrow(),
                new TargetId(keeps.id()),
                Versions.read(first ? oneVersion : otherVersion),
                new TargetId(yields.id()),
                Versions.read(first ? otherVersion : oneVersion),
                month.orElseThrow(),
                Typed.text(reason),
                approver,
                approvalNumber));
    }
}
