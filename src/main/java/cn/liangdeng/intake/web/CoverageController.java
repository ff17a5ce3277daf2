package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageLedger;
import cn.liangdeng.intake.query.PersonNames;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Notice;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coverage ledger of a document: what is open, and the decisions on it. All of it works by plain forms. */
@Controller
class CoverageController {

    private static final String PAGE = "/intake/{document}/coverage";

    private final CoverageLedger ledger;
    private final PolicyDocuments documents;
    private final PersonNames names;
    private final CurrentUser user;
    private final Clock clock;

    CoverageController(
            CoverageLedger ledger, PolicyDocuments documents, PersonNames names, CurrentUser user, Clock clock) {
        this.ledger = ledger;
        this.documents = documents;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ModelAndView page(@PathVariable long document) {
        DocumentId id = new DocumentId(document);
        List<CoverageEntry> entries = ledger.entries(id);
        List<AccountId> persons = entries.stream()
                .map(CoverageEntry::decidedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> known =
                persons.isEmpty() ? Map.of() : names.of(DataScope.district(user.district()), persons);
        return new ModelAndView(
                "intake/coverage", "model", CoveragePage.of(documents.read(id), entries, known, clock.getZone()));
    }

    @PostMapping(PAGE + "/confirm")
    String confirm(
            @PathVariable long document,
            @RequestParam String reason,
            @RequestParam int seen,
            RedirectAttributes redirect) {
        return act(document, redirect, () -> {
            int confirmed = ledger.confirm(new DocumentId(document), reason, seen);
            return Notice.done("intake.coverage.confirmed", String.valueOf(confirmed));
        });
    }

    /**
     * @param entry id and version of each entry, with a colon between
     */
    @PostMapping(PAGE + "/dismiss")
    String dismiss(
            @PathVariable long document,
            @RequestParam(defaultValue = "") List<String> entry,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(document, redirect, () -> {
            ledger.dismiss(new DocumentId(document), versions(entry), reason);
            return Notice.done("intake.coverage.dismissed", String.valueOf(entry.size()));
        });
    }

    @PostMapping(PAGE + "/reopen")
    String reopen(
            @PathVariable long document,
            @RequestParam(defaultValue = "") List<Long> entry,
            RedirectAttributes redirect) {
        return act(document, redirect, () -> {
            ledger.reopen(new DocumentId(document), entry);
            return Notice.done("intake.coverage.reopened", String.valueOf(entry.size()));
        });
    }

    private interface Deed {
        Notice done();
    }

    /** Back to the ledger, whose list begins with what is open; without a place in the address, as the page would hide its sentence. */
    private static String act(long document, RedirectAttributes redirect, Deed deed) {
        Notice notice;
        try {
            notice = deed.done();
        } catch (BusinessException refusal) {
            if (refusal.kind() == BusinessException.Kind.NOT_FOUND
                    || refusal.kind() == BusinessException.Kind.FORBIDDEN) {
                throw refusal;
            }
            notice = Notice.problem(refusal.messageKey());
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:/intake/" + document + "/coverage";
    }

    private static Map<Long, Integer> versions(List<String> entries) {
        Map<Long, Integer> versions = new HashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split(":", 2);
            try {
                versions.put(Long.valueOf(parts[0]), parts.length < 2 ? 0 : Integer.parseInt(parts[1]));
            } catch (NumberFormatException unreadable) {
                throw BusinessException.invalid("intake.coverage.choose");
            }
        }
        return versions;
    }
}
