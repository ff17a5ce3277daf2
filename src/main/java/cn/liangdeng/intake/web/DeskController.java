package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Revisions;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final Revisions revisions;
    private final CurrentUser user;

    DeskController(
            ImportDesk desk,
            DeskCards cards,
            PolicyDocuments documents,
            Units units,
            Revisions revisions,
            CurrentUser user) {
        this.revisions = revisions;
        this.desk = desk;
        this.cards = cards;
        this.documents = documents;
        this.units = units;
        this.user = user;
    }

    /**
     * In one transaction, so that the document is loaded once.
     *
     * @param state which drafts to list; where none is said all, of a revised version its new ones
     * @param at a draft that is to be among those listed, as of very many only a piece is
     */
    @GetMapping("/intake/{document}")
    @Transactional
    ModelAndView desk(
            @PathVariable long document, @RequestParam @Nullable String state, @RequestParam @Nullable Long at) {
        DocumentId id = new DocumentId(document);
        List<DraftCard> all = cards.of(id);
        DeskCounts counts = cards.counts(id, all);
        return new ModelAndView(
                "intake/desk",
                "model",
                DeskPage.of(
                        documents.read(id),
                        all,
                        counts,
                        revisions.fresh(id),
                        state,
                        at,
                        counts.nobodys() == 0 ? List.of() : UnitOptions.of(units.list(user.district())),
                        user.account()));
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

    private static String back(long document, RedirectAttributes redirect, Notice notice) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:/intake/" + document;
    }
}
