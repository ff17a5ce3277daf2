package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.query.DeskDocument;
import cn.liangdeng.intake.query.DeskDocuments;
import cn.liangdeng.intake.reading.Reading;
import cn.liangdeng.intake.reading.Readings;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Bringing a file in: a new document, or a revised version of one. A short file is read at once; a long one goes on behind the
 * page of its progress.
 */
@Controller
class UploadController {

    private static final int DOCUMENTS_LISTED = 50;

    private final Readings readings;
    private final ImportDesk desk;
    private final DeskDocuments deskDocuments;
    private final PolicyDocuments documents;
    private final CurrentUser user;
    private final MessageSource messages;

    UploadController(
            Readings readings,
            ImportDesk desk,
            DeskDocuments deskDocuments,
            PolicyDocuments documents,
            CurrentUser user,
            MessageSource messages) {
        this.readings = readings;
        this.desk = desk;
        this.deskDocuments = deskDocuments;
        this.documents = documents;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/intake")
    ModelAndView home() {
        return home(null);
    }

    @PostMapping("/intake")
    Object importFile(@RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        return read(file, null, redirect, this::home);
    }

    /** Where a revised version of a document is brought in. */
    @GetMapping("/intake/{document}/revise")
    ModelAndView revise(@PathVariable long document) {
        return revise(new DocumentId(document), null);
    }

    @PostMapping("/intake/{document}/revise")
    Object importRevision(
            @PathVariable long document,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        DocumentId base = new DocumentId(document);
        documents.require(base);
        return read(file, base, redirect, refusal -> revise(base, refusal));
    }

    private Object read(
            @Nullable MultipartFile file,
            @Nullable DocumentId revises,
            RedirectAttributes redirect,
            Function<UploadRefusal, ModelAndView> refused)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank()) {
            return refused.apply(UploadRefusal.of(BusinessException.invalid("shared.validation.file")));
        }
        byte[] content = file.getBytes();
        Optional<DocumentCard> same = readings.sameFile(content);
        if (same.isPresent()) {
            return refused.apply(UploadRefusal.sameAs(same.get()));
        }
        Reading reading;
        try {
            reading = readings.begin(name, content, revises);
        } catch (BusinessException refusal) {
            return refused.apply(
                    readings.sameFile(content).map(UploadRefusal::sameAs).orElseGet(() -> UploadRefusal.of(refusal)));
        }
        Reading.Problem problem = reading.problem();
        if (problem != null) {
            return refused.apply(UploadRefusal.of(problem));
        }
        String next = ReadingController.pathAfter(reading);
        DocumentId document = reading.document();
        if (next == null || document == null) {
            return "redirect:/intake/readings/" + reading.id();
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, imported(document));
        return "redirect:" + next;
    }

    /** How many commitments were found, and what was not read as it stands in the file. */
    private Notice imported(DocumentId document) {
        int found = desk.drafts(document).size();
        String notices = documents.readingNotices(document).stream()
                .map(notice -> messages.getMessage(notice.messageKey(), null, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining());
        if (found == 0) {
            return Notice.warning("intake.home.importedNone", notices);
        }
        return notices.isEmpty()
                ? Notice.done("intake.home.imported", String.valueOf(found))
                : Notice.warning("intake.home.importedWithNotices", String.valueOf(found), notices);
    }

    private ModelAndView home(@Nullable UploadRefusal refusal) {
        List<DeskDocument> listed = deskDocuments.newest(DataScope.district(user.district()), DOCUMENTS_LISTED);
        return new ModelAndView(
                "intake/home",
                Map.of("model", new IntakeHomePage(listed, readings.unfinished(), refusal)),
                refusal == null ? HttpStatus.OK : refusal.status());
    }

    private ModelAndView revise(DocumentId base, @Nullable UploadRefusal refusal) {
        return new ModelAndView(
                "intake/revise",
                Map.of("model", new RevisePage(documents.describe(base), refusal)),
                refusal == null ? HttpStatus.OK : refusal.status());
    }
}
