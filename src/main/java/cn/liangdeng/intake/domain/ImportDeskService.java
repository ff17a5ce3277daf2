package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnmatchedUnit;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of the import desk. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class ImportDeskService implements ImportDesk {

    private final PolicyDocuments documents;
    private final DraftRepository drafts;
    private final DraftFinding finding;
    private final DraftDecisions decisions;
    private final UnitMatcher matcher;
    private final Publisher publisher;
    private final CurrentUser user;

    ImportDeskService(
            PolicyDocuments documents,
            DraftRepository drafts,
            DraftFinding finding,
            DraftDecisions decisions,
            UnitMatcher matcher,
            Publisher publisher,
            CurrentUser user) {
        this.documents = documents;
        this.drafts = drafts;
        this.finding = finding;
        this.decisions = decisions;
        this.matcher = matcher;
        this.publisher = publisher;
        this.user = user;
    }

    @Override
    public DocumentId importFile(String fileName, byte[] content) {
        DocumentId document = documents.importFile(fileName, content);
        start(document);
        return document;
    }

    @Override
    public int start(DocumentId document) {
        DraftFinding.Found found = finding.find(document, lockedDrafts(document));
        drafts.saveAllAndFlush(found.drafts());
        found.relate();
        drafts.flush();
        return found.drafts().size();
    }

    @Override
    public int findAgain(DocumentId document) {
        List<Draft> present = lockedDrafts(document);
        List<Draft> untouched = present.stream().filter(Draft::isUntouched).toList();
        present.forEach(draft -> draft.forget(untouched));
        drafts.saveAllAndFlush(present);
        drafts.deleteAll(untouched);
        drafts.flush();
        return start(document);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DraftView> drafts(DocumentId document) {
        return draftsOf(document).stream().map(Draft::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public DraftView draft(DraftId draft) {
        return decisions.find(draft).view();
    }

    @Override
    @Transactional(readOnly = true)
    public DraftContent suggest(DocumentId document, int start, int end) {
        return finding.suggest(document, Anchor.of(documents.text(document), start, end));
    }

    @Override
    public DraftId add(DocumentId document, int start, int end, DraftContent content) {
        Anchor anchor = Anchor.of(documents.text(document), start, end);
        DraftRules.check(content);
        Draft draft = new Draft(user.district(), document, anchor, content, matcher.match(content));
        draft.accept(decisions.act());
        return drafts.saveAndFlush(draft).id();
    }

    @Override
    public void accept(DraftId draft, int expectedVersion) {
        decisions.accept(draft, expectedVersion);
    }

    @Override
    public int edit(DraftId draft, int expectedVersion, DraftContent content) {
        return decisions.edit(draft, expectedVersion, content);
    }

    @Override
    public void reject(DraftId draft, int expectedVersion, String reason) {
        decisions.reject(draft, expectedVersion, reason, false);
    }

    @Override
    public void rejectAsUnmeasurable(DraftId draft, int expectedVersion, String reason) {
        decisions.reject(draft, expectedVersion, reason, true);
    }

    @Override
    public void reopen(DraftId draft, int expectedVersion) {
        decisions.reopen(draft, expectedVersion);
    }

    @Override
    public int acceptSure(DocumentId document) {
        return decisions.acceptSure(draftsOf(document));
    }

    @Override
    public int assignWhereNobodyIsNamed(DocumentId document, UnitId unit) {
        String name = matcher.nameOf(unit);
        List<Draft> nobodys = draftsOf(document).stream()
                .filter(draft -> draft.state() == DraftState.OPEN || draft.state() == DraftState.ACCEPTED)
                .filter(draft -> draft.content().leadUnits().isEmpty())
                .toList();
        for (Draft draft : nobodys) {
            DraftContent content = draft.content().withLeadUnits(List.of(name));
            draft.edit(content, matcher.match(content), decisions.act());
        }
        drafts.saveAllAndFlush(nobodys);
        return nobodys.size();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnmatchedUnit> unmatchedUnits(DocumentId document) {
        return matcher.unmatched(draftsOf(document));
    }

    @Override
    public void rememberAlias(DocumentId document, String name, UnitId unit) {
        documents.describe(document);
        matcher.remember(name.strip(), unit);
        matchAgain(document);
    }

    @Override
    public UnitId createUnit(DocumentId document, String name, UnitKind kind) {
        documents.describe(document);
        UnitId unit = matcher.create(name.strip(), kind);
        matchAgain(document);
        return unit;
    }

    @Override
    @Transactional(readOnly = true)
    public Publication examine(DocumentId document) {
        return publisher.examine(draftsOf(document));
    }

    @Override
    public List<TargetId> publish(DocumentId document) {
        List<Draft> all = lockedDrafts(document);
        List<TargetId> targets = publisher.publish(document, all, decisions.act());
        drafts.saveAllAndFlush(all);
        documents.publish(document);
        return targets;
    }

    @Override
    public void discard(DocumentId document) {
        List<Draft> all = lockedDrafts(document);
        all.forEach(draft -> draft.relate(null, null));
        drafts.saveAllAndFlush(all);
        drafts.deleteAll(all);
        drafts.flush();
        documents.discard(document);
    }

    private void matchAgain(DocumentId document) {
        Map<String, @Nullable UnitId> known = new HashMap<>();
        for (Draft draft : draftsOf(document)) {
            List<UnitMention> mentions = matcher.match(draft.content(), known);
            if (draft.match(mentions)) {
                drafts.save(draft);
            }
        }
        drafts.flush();
    }

    private List<Draft> draftsOf(DocumentId document) {
        documents.describe(document);
        return drafts.of(document.value(), user.district().value());
    }

    /** One after the other: recognition, publishing and discarding of the same document. */
    private List<Draft> lockedDrafts(DocumentId document) {
        drafts.lock(document.value());
        return draftsOf(document);
    }
}
