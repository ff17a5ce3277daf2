package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.query.DeskDocument;
import cn.liangdeng.intake.query.DeskDocuments;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing a file in, publishing what it became, and throwing away what was brought in by mistake. */
@Controller
class IntakeController {

    private static final int DOCUMENTS_LISTED = 50;

    private final ImportDesk desk;
    private final DeskDocuments deskDocuments;
    private final PolicyDocuments documents;
    private final CurrentUser user;
    private final MessageSource messages;

    IntakeController(
            ImportDesk desk,
            DeskDocuments deskDocuments,
            PolicyDocuments documents,
            CurrentUser user,
            MessageSource messages) {
        this.desk = desk;
        this.deskDocuments = deskDocuments;
        this.documents = documents;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/intake")
    ModelAndView home() {
        return home(null, HttpStatus.OK);
    }

    @PostMapping("/intake")
    Object importFile(
            @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes redirect, Locale locale)
            throws IOException {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (file == null || name == null || name.isBlank()) {
                throw BusinessException.invalid("shared.validation.file");
            }
            DocumentId document = desk.importFile(name, file.getBytes());
            int found = desk.drafts(document).size();
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("intake.home.imported", String.valueOf(found)));
            return "redirect:/intake/" + document.value();
        } catch (BusinessException refusal) {
            return home(
                    messages.getMessage(refusal.messageKey(), refusal.arguments(), locale),
                    refusal.kind() == BusinessException.Kind.CONFLICT
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/intake/{document}/discard")
    String discard(@PathVariable long document, RedirectAttributes redirect) {
        String title = documents.data(new DocumentId(document)).title();
        desk.discard(new DocumentId(document));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("intake.home.discarded", title));
        return "redirect:/intake";
    }

    @GetMapping("/intake/{document}/publish")
    ModelAndView examine(@PathVariable long document) {
        return publication(new DocumentId(document), HttpStatus.OK);
    }

    @PostMapping("/intake/{document}/publish")
    Object publish(
            @PathVariable long document,
            @RequestParam(defaultValue = "") List<Long> join,
            @RequestParam(defaultValue = "false") boolean known,
            RedirectAttributes redirect) {
        DocumentId id = new DocumentId(document);
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
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("intake.publish.done", String.valueOf(targets)));
        return "redirect:/documents/" + document;
    }

    /** The annual targets that were offered for joining and not ticked. */
    private static Set<DraftId> apart(Publication examined, List<Long> joined) {
        return examined.joins().stream()
                .map(Publication.Join::draft)
                .filter(draft -> !joined.contains(draft.value()))
                .collect(Collectors.toSet());
    }

    private ModelAndView home(@Nullable String problem, HttpStatus status) {
        List<DeskDocument> listed = deskDocuments.newest(DataScope.district(user.district()), DOCUMENTS_LISTED);
        return new ModelAndView("intake/home", Map.of("model", new IntakeHomePage(listed, problem)), status);
    }

    private ModelAndView publication(DocumentId document, HttpStatus status) {
        Publication publication = desk.examine(document);
        return new ModelAndView(
                "intake/publish", Map.of("model", publication, "card", documents.describe(document)), status);
    }
}
