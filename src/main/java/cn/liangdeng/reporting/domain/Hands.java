package cn.liangdeng.reporting.domain;

import cn.liangdeng.shared.AccountId;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Through whose hands a report went before it was filed. */
@Embeddable
class Hands {

    private Long[] filers;
    private long savedBy;
    private Instant savedAt;
    private @Nullable Long submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String filedForBy;
    private @Nullable String filedForReason;

    @SuppressWarnings("NullAway.Init")
    protected Hands() {}

    Hands(Actor first) {
        this.filers = new Long[0];
        saved(first);
    }

    /** Of history that others filed before, the first of them in the place of the one who submits. */
    Hands(Collection<AccountId> filedBy, Instant at) {
        this.filers = filedBy.stream().map(AccountId::value).sorted().toArray(Long[]::new);
        this.savedBy = filers[0];
        this.savedAt = at;
        this.submittedBy = filers[0];
        this.submittedAt = at;
    }

    final void saved(Actor by) {
        savedBy = by.account().value();
        savedAt = by.at();
        add(by);
    }

    /** @param proxyReason why the office filed it; null where the unit did */
    void submitted(Actor by, @Nullable String proxyReason) {
        submittedBy = by.account().value();
        submittedAt = by.at();
        filedForBy = proxyReason == null ? null : by.name();
        filedForReason = proxyReason;
        add(by);
    }

    /** Every account that enters something is kept, of a substitute the one of the absent person too. */
    final void add(Actor by) {
        Set<Long> all = new LinkedHashSet<>(List.of(filers));
        by.accounts().forEach(account -> all.add(account.value()));
        if (all.size() > filers.length) {
            filers = all.toArray(Long[]::new);
        }
    }

    /** True where the person, or the one for whom the person stands in, ever entered something. */
    boolean include(Actor person) {
        return person.accounts().stream()
                .anyMatch(account -> Arrays.asList(filers).contains(account.value()));
    }
}
