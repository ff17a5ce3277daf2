package cn.liangdeng.target.web;

import cn.liangdeng.document.ClauseId;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Commitment;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetDetails;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed of a target: its details, and for a new one its terms besides. Holds wrong input too.
 *
 * @param coLeads ids of the further lead units
 * @param supporting ids of the supporting units
 * @param averageGrowth null where it is not ticked
 * @param version version that the person saw; empty for a new one
 * @param requestKey drawn when the form of a new target was opened
 * @param terms null where only details are changed
 */
record DetailsForm(
        @Nullable String title,
        @Nullable String unit,
        @Nullable List<String> coLeads,
        @Nullable List<String> supporting,
        @Nullable String document,
        @Nullable String horizon,
        @Nullable String commitment,
        @Nullable String weight,
        @Nullable String leader,
        @Nullable String definitionOfDone,
        @Nullable String parent,
        @Nullable Boolean averageGrowth,
        @Nullable String version,
        @Nullable String requestKey,
        @Nullable TermsForm terms) {

    static DetailsForm blank(String indicatorName, int year) {
        return new DetailsForm(
                indicatorName,
                "",
                List.of(),
                List.of(),
                "",
                Horizon.ANNUAL.name(),
                Commitment.ENSURE.name(),
                "1",
                "",
                "",
                "",
                false,
                "",
                UUID.randomUUID().toString(),
                TermsForm.blank(year));
    }

    static DetailsForm of(TargetDetails details, int version) {
        return new DetailsForm(
                details.title(),
                Long.toString(details.unit().value()),
                ids(details.coLeads()),
                ids(details.supporting()),
                details.document() == null
                        ? ""
                        : Long.toString(details.document().value()),
                details.horizon().name(),
                details.commitment().name(),
                Figures.text(details.weight()),
                Typed.text(details.leader()),
                Typed.text(details.definitionOfDone()),
                details.parent() == null ? "" : Long.toString(details.parent().value()),
                details.averageGrowth(),
                Integer.toString(version),
                "",
                null);
    }

    public boolean hasCoLead(String id) {
        return coLeads != null && coLeads.contains(id);
    }

    public boolean hasSupporting(String id) {
        return supporting != null && supporting.contains(id);
    }

    /**
     * Reads the details.
     *
     * @param before what the target says now, null for a new one: units keep their order, and its sentence stays while the
     *     document does
     * @return empty where anything is wrong, which {@code errors} then names
     */
    Optional<TargetDetails> read(@Nullable TargetDetails before, Errors errors) {
        Typed typed = new Typed(errors);
        if (Typed.isBlank(title)) {
            errors.rejectValue("title", "target.invalid.missing.title");
        }
        if (Typed.isBlank(unit)) {
            errors.rejectValue("unit", "target.invalid.missing.unit");
        }
        Optional<Long> reporting = typed.id("unit", unit);
        Optional<Long> source = typed.id("document", document);
        Optional<Long> above = typed.id("parent", parent);
        Optional<Horizon> which = typed.choice("horizon", Horizon.class, horizon);
        Optional<Commitment> how = typed.choice("commitment", Commitment.class, commitment);
        Optional<BigDecimal> counts = typed.number("weight", weight);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        DocumentId document = source.map(DocumentId::new).orElse(null);
        return Optional.of(new TargetDetails(
                new UnitId(reporting.orElseThrow()),
                units(coLeads, before == null ? List.of() : before.coLeads()),
                units(supporting, before == null ? List.of() : before.supporting()),
                document,
                clause(document, before),
                Typed.text(title),
                which.orElseThrow(),
                how.orElseThrow(),
                counts.orElseThrow(),
                leader,
                definitionOfDone,
                above.map(TargetId::new).orElse(null),
                Boolean.TRUE.equals(averageGrowth)));
    }

    private static @Nullable ClauseId clause(@Nullable DocumentId document, @Nullable TargetDetails before) {
        return before != null && document != null && Objects.equals(document, before.document())
                ? before.clause()
                : null;
    }

    private static List<UnitId> units(@Nullable List<String> chosen, List<UnitId> before) {
        List<UnitId> read = (chosen == null ? List.<String>of() : chosen)
                .stream()
                        .flatMap(id -> Typed.readId(id).stream())
                        .map(UnitId::new)
                        .toList();
        List<UnitId> ordered = new ArrayList<>(before);
        ordered.retainAll(read);
        read.stream().filter(unit -> !ordered.contains(unit)).forEach(ordered::add);
        return ordered;
    }

    private static List<String> ids(List<UnitId> units) {
        return units.stream().map(unit -> Long.toString(unit.value())).toList();
    }
}
