package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.Revisions;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing what a file became, and throwing away what was brought in by mistake. */
@Controller
class IntakeController {

    private final ImportDesk desk;
    private final Revisions revisions;
    private final PolicyDocuments documents;

    IntakeController(ImportDesk desk, Revisions revisions, PolicyDocuments documents) {
        this.desk = desk;
        this.revisions = revisions;
        this.documents = documents;
    }

    @PostMapping("/intake/{document}/discard")
    String discard(@PathVariable long document, RedirectAttributes redirect) {
        String title = documents.data(new DocumentId(document)).title();
        desk.discard(new DocumentId(document));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("intake.home.discarded", title));
        return "redirect:/intake";
    }

    @GetMapping("/intake/{document}/publish")
    Object examine(@PathVariable long document) {
        if (revisions.isOpen(new DocumentId(document))) {
            return "redirect:/intake/" + document + "/revision";
        }
        return publication(new DocumentId(document), HttpStatus.OK);
    }

    @PostMapping("/intake/{document}/publish")
    Object publish(
            @PathVariable long document,
            @RequestParam(defaultValue = "") List<Long> join,
            @RequestParam(defaultValue = "false") boolean known,
            RedirectAttributes redirect) {
        DocumentId id = new DocumentId(document);
        boolean before = documents.describe(id).status() == DocumentStatus.PUBLISHED;
        Publication examined = desk.examine(id);
        if (examined.isPossible() && !examined.shared().isEmpty() && !known) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.problem("intake.publish.confirmKnown"));
            return "redirect:/intake/" + document + "/publish";
        }
        int targets;
        try {
            targets = desk.publish(id, apart(examined, join)).size();
        } catch (BusinessException refusal) {
            if (!Objects.equals(refusal.messageKey(), "intake.publish.refused")) {
                throw refusal;
            }
            return publication(id, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                targets == 0
                        ? Notice.done(before ? "intake.publish.doneAlready" : "intake.publish.doneNone")
                        : Notice.done("intake.publish.done", String.valueOf(targets)));
        return "redirect:/documents/" + document;
    }

    /** The annual targets that were offered for joining and not ticked. */
    private static Set<DraftId> apart(Publication examined, List<Long> joined) {
        return examined.joins().stream()
                .map(Publication.Join::draft)
                .filter(draft -> !joined.contains(draft.value()))
                .collect(Collectors.toSet());
    }

    private ModelAndView publication(DocumentId document, HttpStatus status) {
        Publication publication = desk.examine(document);
        return new ModelAndView(
                "intake/publish", Map.of("model", publication, "card", documents.describe(document)), status);
    }
}
