package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.ImportDesk;
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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Who answers: names that match no unit. */
@Controller
class ResponsibilityController {

    private static final String HTMX = "HX-Request";

    /** How a choice says that a unit is to be created; its kind follows. */
    private static final String NEW = "NEW:";

    /** How a choice says that another name means the same unit; that name follows. */
    private static final String SAME = "SAME:";

    private static final UnitKind[] KINDS = {
        UnitKind.DEPARTMENT, UnitKind.TOWN_STREET, UnitKind.MUNICIPAL_BRANCH, UnitKind.OFFICE
    };

    private final Responsibilities responsibilities;
    private final ImportDesk desk;
    private final DeskActs acts;
    private final PolicyDocuments documents;
    private final Units units;
    private final UnitGroups groups;
    private final CurrentUser user;

    ResponsibilityController(
            Responsibilities responsibilities,
            ImportDesk desk,
            DeskActs acts,
            PolicyDocuments documents,
            Units units,
            UnitGroups groups,
            CurrentUser user) {
        this.responsibilities = responsibilities;
        this.desk = desk;
        this.acts = acts;
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
        // the longer name can be meant only where it is settled on the same page
        List<UnmatchedUnit> unmatched = desk.unmatchedUnits(id).stream()
                .filter(unit -> name.isEmpty() || unit.name().equals(name))
                .map(unit -> name.isEmpty() ? unit : unit.alone())
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
    Object settle(
            @PathVariable long document,
            @RequestParam(defaultValue = "") List<String> name,
            @RequestParam(defaultValue = "") List<String> choice,
            @RequestParam @Nullable Long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<Responsibilities.Choice> choices = new ArrayList<>();
        for (int i = 0; i < Math.min(name.size(), choice.size()); i++) {
            if (!choice.get(i).isEmpty()) {
                choices.add(chosen(name.get(i), choice.get(i)));
            }
        }
        DocumentId id = new DocumentId(document);
        if (draft != null) {
            return acts.answer(
                    document,
                    draft,
                    htmx != null,
                    request,
                    response,
                    () -> new DeskActs.Outcome(settle(id, choices), new DraftId(draft)));
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, settle(id, choices));
        return "redirect:/intake/" + document + "/units";
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
            if (choice.startsWith(SAME)) {
                return new Responsibilities.Choice(name, null, null, choice.substring(SAME.length()));
            }
            return choice.startsWith(NEW)
                    ? new Responsibilities.Choice(name, null, kind(choice.substring(NEW.length())), null)
                    : new Responsibilities.Choice(name, new UnitId(Long.parseLong(choice)), null, null);
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

    /** The units that the document's drafts name. */
    private Set<UnitId> named(DocumentId document) {
        return desk.drafts(document).stream()
                .flatMap(draft -> draft.units().stream())
                .map(UnitMention::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
