package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.InvalidDraftException;
import cn.liangdeng.intake.Responsibilities;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnmatchedUnit;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers: names that match no unit, and drafts that name nobody. */
@Controller
class ResponsibilityController {

    private static final String HTMX = "HX-Request";
    private static final String LEAD = "/intake/{document}/drafts/{draft}/lead";

    /** How a choice says that a unit is to be created; its kind follows. */
    private static final String NEW = "NEW:";

    private static final UnitKind[] KINDS = {
        UnitKind.DEPARTMENT, UnitKind.TOWN_STREET, UnitKind.MUNICIPAL_BRANCH, UnitKind.OFFICE
    };

    private final Responsibilities responsibilities;
    private final ImportDesk desk;
    private final DeskCards cards;
    private final PolicyDocuments documents;
    private final Units units;
    private final UnitGroups groups;
    private final CurrentUser user;

    ResponsibilityController(
            Responsibilities responsibilities,
            ImportDesk desk,
            DeskCards cards,
            PolicyDocuments documents,
            Units units,
            UnitGroups groups,
            CurrentUser user) {
        this.responsibilities = responsibilities;
        this.desk = desk;
        this.cards = cards;
        this.documents = documents;
        this.units = units;
        this.groups = groups;
        this.user = user;
    }

    /**
     * All names that match no unit; for htmx the tools of one name.
     *
     * @param draft the draft at which the name is looked at, to which the person returns
     */
    @GetMapping("/intake/{document}/units")
    ModelAndView units(
            @PathVariable long document,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable Long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        DocumentId id = new DocumentId(document);
        List<UnmatchedUnit> unmatched = desk.unmatchedUnits(id).stream()
                .filter(unit -> name.isEmpty() || unit.name().equals(name))
                .toList();
        List<UnitSummary> all = units.list(user.district());
        Map<String, Object> model = new HashMap<>();
        model.put("card", documents.describe(id));
        model.put("unmatched", unmatched);
        model.put("units", UnitOptions.of(all));
        model.put(
                "kinds",
                Arrays.stream(KINDS)
                        .map(kind -> Option.keyed(NEW + kind, "intake.units.new." + kind))
                        .toList());
        model.put("groups", CollectiveUnits.of(unmatched, all, groups.list(), named(id)));
        model.put("piece", htmx != null);
        model.put("draft", draft);
        return new ModelAndView(htmx == null ? "intake/units" : "intake/units :: tools", model);
    }

    /**
     * Remembers and creates what was chosen.
     *
     * @param name the names in their order
     * @param choice for each name a unit's id, or a kind to be created, or nothing
     */
    @PostMapping("/intake/{document}/units")
    String settle(
            @PathVariable long document,
            @RequestParam(defaultValue = "") List<String> name,
            @RequestParam(defaultValue = "") List<String> choice,
            @RequestParam @Nullable Long draft,
            RedirectAttributes redirect) {
        List<Responsibilities.Choice> choices = new ArrayList<>();
        for (int i = 0; i < Math.min(name.size(), choice.size()); i++) {
            if (!choice.get(i).isEmpty()) {
                choices.add(chosen(name.get(i), choice.get(i)));
            }
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, settle(new DocumentId(document), choices));
        return "redirect:" + (draft == null ? "/intake/" + document + "/units" : DeskPage.address(document, draft));
    }

    private Notice settle(DocumentId document, List<Responsibilities.Choice> choices) {
        if (choices.isEmpty()) {
            return Notice.problem("intake.units.choose");
        }
        try {
            responsibilities.settle(document, choices);
        } catch (BusinessException refusal) {
            requireAboutTheInput(refusal);
            return Notice.problem(refusal);
        }
        long created = choices.stream().filter(one -> one.kind() != null).count();
        return Notice.done(
                created == 0 ? "intake.units.settled" : "intake.units.settledAndCreated",
                String.valueOf(choices.size()),
                String.valueOf(created));
    }

    /** What is not there or not allowed has a page of its own. */
    private static void requireAboutTheInput(BusinessException refusal) {
        if (refusal.kind() == BusinessException.Kind.NOT_FOUND || refusal.kind() == BusinessException.Kind.FORBIDDEN) {
            throw refusal;
        }
    }

    private static Responsibilities.Choice chosen(String name, String choice) {
        try {
            return choice.startsWith(NEW)
                    ? new Responsibilities.Choice(name, null, kind(choice.substring(NEW.length())))
                    : new Responsibilities.Choice(name, new UnitId(Long.parseLong(choice)), null);
        } catch (NumberFormatException unknown) {
            throw BusinessException.invalid("intake.units.choose");
        }
    }

    private static UnitKind kind(String name) {
        return Arrays.stream(KINDS)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("intake.units.notADistrict"));
    }

    /** For a draft that names nobody. */
    @GetMapping(LEAD)
    ModelAndView leadForm(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        DocumentId id = new DocumentId(document);
        DraftCard card = DeskCards.find(cards.of(id), new DraftId(draft));
        return new ModelAndView(
                htmx == null ? "intake/lead" : "intake/lead :: form",
                "model",
                new ResponsibilityPage(
                        documents.describe(id),
                        card,
                        responsibilities.beside(card.view().id()).size(),
                        htmx == null ? UnitOptions.of(units.list(user.district())) : List.of()));
    }

    /**
     * @param unit the lead units as they are written
     * @param all true to give them to the other drafts of the paragraph as well
     * @param accept true to accept the draft, and to go on with the next
     */
    @PostMapping(LEAD)
    String lead(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean accept,
            RedirectAttributes redirect) {
        DocumentId id = new DocumentId(document);
        DraftCard card = DeskCards.find(cards.of(id), new DraftId(draft));
        long next = draft;
        try {
            DraftView now = responsibilities.lead(card.view().id(), version, DraftForm.names(unit), all, accept);
            if (accept && now.state() == DraftState.ACCEPTED) {
                next = after(id, now);
            }
        } catch (InvalidDraftException invalid) {
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.problem(invalid.problems().get(0).messageKey()));
        } catch (BusinessException refusal) {
            requireAboutTheInput(refusal);
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.problem(refusal));
        }
        return "redirect:" + DeskPage.address(document, next);
    }

    /** The next draft that waits, or the same where none is left behind it. */
    private long after(DocumentId document, DraftView draft) {
        List<DraftView> all = desk.drafts(document);
        return all.stream()
                .dropWhile(one -> !one.id().equals(draft.id()))
                .filter(one -> one.state() == DraftState.OPEN)
                .findFirst()
                .orElse(draft)
                .id()
                .value();
    }

    /** The units that the document's drafts name. */
    private Set<UnitId> named(DocumentId document) {
        return desk.drafts(document).stream()
                .flatMap(draft -> draft.units().stream())
                .map(UnitMention::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
