package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.ReturnReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The last act of a reviewer or the office on a report, with the order that goes with a return. */
@Embeddable
record LastReview(
        @Column(name = "reviewed_by") @Nullable Long by,
        @Column(name = "reviewed_at") @Nullable Instant at,

        @Column(name = "return_code") @Enumerated(EnumType.STRING) @Nullable
        ReturnReason returnCode,

        @Column(name = "return_reason") @Nullable String returnReason,
        @Column(name = "return_due_on") @Nullable LocalDate returnDueOn) {

    /** Nobody has reviewed it. */
    static final LastReview NONE = new LastReview(null, null, null, null, null);

    static LastReview of(Actor by) {
        return new LastReview(by.account().value(), by.at(), null, null, null);
    }

    static LastReview returning(GivenBack order, Actor by) {
        return new LastReview(by.account().value(), by.at(), order.code(), order.words(), order.dueOn());
    }

    /** The same once the unit has filed again. */
    LastReview answered() {
        return new LastReview(by, at, null, null, null);
    }

    boolean isBy(Actor person) {
        return Objects.equals(by, person.account().value());
    }
}
