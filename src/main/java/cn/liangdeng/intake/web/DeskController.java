package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.ImportDesk;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The import desk of a document: the text beside its drafts, and what is done to many of them at once. */
@Controller
class DeskController {

    private final ImportDesk desk;
    private final DeskCards cards;
    private final PolicyDocuments documents;
    private final Units units;
    private final UnitGroups groups;
    private final CurrentUser user;

    DeskController(
            ImportDesk desk,
            DeskCards cards,
            PolicyDocuments documents,
            Units units,
            UnitGroups groups,
            CurrentUser user) {
        this.groups = groups;
        this.desk = desk;
        this.cards = cards;
        this.documents = documents;
        this.units = units;
        this.user = user;
    }

    /** In one transaction, so that the document is loaded once. */
    @GetMapping("/intake/{document}")
    @Transactional
    ModelAndView desk(@PathVariable long document, @RequestParam(defaultValue = "") String state) {
        DocumentId id = new DocumentId(document);
        List<DraftCard> all = cards.of(id);
        DeskCounts counts = cards.counts(id, all);
        return new ModelAndView(
                "intake/desk",
                "model",
                DeskPage.of(documents.read(id), all, counts, state, counts.nobodys() == 0 ? List.of() : unitOptions()));
    }

    @PostMapping("/intake/{document}/accept-sure")
    String acceptSure(@PathVariable long document, RedirectAttributes redirect) {
        int accepted = desk.acceptSure(new DocumentId(document));
        return back(document, redirect, Notice.done("intake.desk.acceptedSure", String.valueOf(accepted)));
    }

    @PostMapping("/intake/{document}/find-again")
    String findAgain(@PathVariable long document, RedirectAttributes redirect) {
        int found = desk.findAgain(new DocumentId(document));
        return back(document, redirect, Notice.done("intake.desk.foundAgain", String.valueOf(found)));
    }

    @PostMapping("/intake/{document}/assign")
    String assign(@PathVariable long document, @RequestParam @Nullable Long unit, RedirectAttributes redirect) {
        if (unit == null) {
            return back(document, redirect, Notice.problem("intake.units.choose"));
        }
        int assigned = desk.assignWhereNobodyIsNamed(new DocumentId(document), new UnitId(unit));
        return back(document, redirect, Notice.done("intake.desk.assigned", String.valueOf(assigned)));
    }

    /** All names that match no unit; for htmx the tools of one name. */
    @GetMapping("/intake/{document}/units")
    ModelAndView units(
            @PathVariable long document,
            @RequestParam(defaultValue = "") String name,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx) {
        DocumentId id = new DocumentId(document);
        List<UnmatchedUnit> unmatched = desk.unmatchedUnits(id).stream()
                .filter(unit -> name.isEmpty() || unit.name().equals(name))
                .toList();
        return new ModelAndView(
                htmx == null ? "intake/units" : "intake/units :: tools",
                Map.of(
                        "card", documents.describe(id),
                        "unmatched", unmatched,
                        "units", unitOptions(),
                        "kinds", kindOptions(),
                        "groups", CollectiveUnits.of(unmatched, units.list(user.district()), groups.list(), named(id)),
                        "piece", htmx != null));
    }

    @PostMapping("/intake/{document}/units/alias")
    String remember(
            @PathVariable long document,
            @RequestParam String name,
            @RequestParam @Nullable Long unit,
            @RequestParam(defaultValue = "false") boolean toDesk,
            RedirectAttributes redirect) {
        if (unit == null) {
            return after(document, toDesk, redirect, Notice.problem("intake.units.choose"));
        }
        desk.rememberAlias(new DocumentId(document), name, new UnitId(unit));
        return after(
                document,
                toDesk,
                redirect,
                Notice.done(
                        "intake.units.remembered",
                        name,
                        units.get(new UnitId(unit)).name()));
    }

    @PostMapping("/intake/{document}/units/create")
    String create(
            @PathVariable long document,
            @RequestParam String name,
            @RequestParam UnitKind kind,
            @RequestParam(defaultValue = "false") boolean toDesk,
            RedirectAttributes redirect) {
        if (kind == UnitKind.DISTRICT) {
            throw BusinessException.invalid("intake.units.notADistrict");
        }
        desk.createUnit(new DocumentId(document), name, kind);
        return after(document, toDesk, redirect, Notice.done("intake.units.created", name));
    }

    private static String after(long document, boolean toDesk, RedirectAttributes redirect, Notice notice) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:/intake/" + document + (toDesk ? "" : "/units");
    }

    private static String back(long document, RedirectAttributes redirect, Notice notice) {
        return after(document, true, redirect, notice);
    }

    /** The units that the document's drafts name. */
    private Set<UnitId> named(DocumentId document) {
        return desk.drafts(document).stream()
                .flatMap(draft -> draft.units().stream())
                .map(UnitMention::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Option> unitOptions() {
        return units.list(user.district()).stream()
                .filter(UnitSummary::active)
                .filter(unit -> unit.kind() != UnitKind.DISTRICT)
                .map(unit -> Option.of(String.valueOf(unit.id().value()), unit.name()))
                .toList();
    }

    private static List<Option> kindOptions() {
        return DeskPage.options(
                new UnitKind[] {UnitKind.DEPARTMENT, UnitKind.TOWN_STREET, UnitKind.MUNICIPAL_BRANCH, UnitKind.OFFICE},
                "intake.unitKind.");
    }
}
