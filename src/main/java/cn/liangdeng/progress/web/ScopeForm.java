package cn.liangdeng.progress.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.NewRankingScope;
import cn.liangdeng.progress.RankingGroup;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed to switch a ranking on. Holds wrong input too. */
record ScopeForm(
        @Nullable String group,
        @Nullable String document,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String approvalNumber) {

    static ScopeForm blank(ReportingMonth from) {
        return new ScopeForm("", "", from.toString(), "", "");
    }

    /** @return empty where anything is wrong, which {@code errors} then names */
    Optional<NewRankingScope> read(Errors errors) {
        RankingGroup chosen = Asked.constant(RankingGroup.class, group);
        if (chosen == null) {
            errors.rejectValue("group", "shared.validation.choice");
        }
        ReportingMonth month = Asked.month(from == null ? null : from.strip());
        if (month == null) {
            errors.rejectValue("from", "shared.validation.month");
        }
        Long documentId = Asked.id(document);
        if (document != null && !document.isEmpty() && documentId == null) {
            errors.rejectValue("document", "shared.validation.choice");
        }
        if (chosen == null || month == null || errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new NewRankingScope(
                chosen,
                documentId == null ? null : new DocumentId(documentId),
                month,
                reason == null ? "" : reason,
                approvalNumber));
    }
}
