package cn.liangdeng.intake.domain;

import cn.liangdeng.extraction.DraftTarget;
import cn.liangdeng.intake.DraftOrigin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who found a draft, how surely and by which rules. Never changes. */
@Embeddable
class DraftProvenance {

    /** How sure the program is of what it makes of words torn apart. */
    private static final BigDecimal UNREAD = new BigDecimal("0.500");

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DraftOrigin origin;

    @Column(updatable = false)
    private BigDecimal confidence;

    @Convert(converter = DraftText.class)
    @Column(updatable = false)
    private List<String> rules;

    @Convert(converter = DraftText.class)
    @Column(updatable = false)
    private List<String> warnings;

    /** The wider region to which the goal belongs. */
    @Column(updatable = false)
    private @Nullable String scope;

    /** For the persistence library. */
    @SuppressWarnings("NullAway")
    protected DraftProvenance() {}

    private DraftProvenance(
            DraftOrigin origin,
            BigDecimal confidence,
            List<String> rules,
            List<String> warnings,
            @Nullable String scope) {
        this.origin = origin;
        this.confidence = confidence;
        this.rules = List.copyOf(rules);
        this.warnings = List.copyOf(warnings);
        this.scope = scope;
    }

    static DraftProvenance machine(DraftTarget found) {
        return new DraftProvenance(
                DraftOrigin.MACHINE,
                BigDecimal.valueOf(found.confidence()).setScale(3, RoundingMode.HALF_UP),
                found.rules(),
                found.warnings(),
                found.scope());
    }

    static DraftProvenance person() {
        return new DraftProvenance(DraftOrigin.PERSON, BigDecimal.ONE, List.of(), List.of(), null);
    }

    /** Of a part that a person has cut off. */
    DraftProvenance part() {
        return new DraftProvenance(DraftOrigin.PERSON, UNREAD, List.of(), List.of(), scope);
    }

    DraftOrigin origin() {
        return origin;
    }

    BigDecimal confidence() {
        return confidence;
    }

    List<String> rules() {
        return rules;
    }

    List<String> warnings() {
        return warnings;
    }

    @Nullable
    String scope() {
        return scope;
    }
}
