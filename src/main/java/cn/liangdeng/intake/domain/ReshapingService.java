package cn.liangdeng.intake.domain;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.intake.ActKind;
import cn.liangdeng.intake.DeskUndo;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.Reshaping;
import cn.liangdeng.intake.UnitMention;
import cn.liangdeng.intake.UnitPart;
import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Splitting, merging, groups of units and taking back. */
@Service
@Transactional
@PreAuthorize("hasAuthority('DOCUMENT_MANAGE')")
class ReshapingService implements Reshaping {

    private final DraftShelf shelf;
    private final DraftDecisions decisions;
    private final DraftSplitting splitting;
    private final UnitMatcher matcher;
    private final UnitGroups groups;
    private final ActLog log;

    ReshapingService(
            DraftShelf shelf,
            DraftDecisions decisions,
            DraftSplitting splitting,
            UnitMatcher matcher,
            UnitGroups groups,
            ActLog log) {
        this.shelf = shelf;
        this.decisions = decisions;
        this.splitting = splitting;
        this.matcher = matcher;
        this.groups = groups;
        this.log = log;
    }

    @Override
    public List<DraftId> split(DraftId id, int expectedVersion, int at, String reason) {
        Draft draft = decisions.find(id);
        decisions.requireVersion(draft, expectedVersion);
        List<Draft> parts = splitting.parts(draft, at);
        long act = log.begin(ActKind.SPLIT, draft.document(), List.of(draft));
        draft.reject(DraftDecisions.reason(reason), false, decisions.act());
        shelf.save(List.of(draft));
        shelf.save(parts);
        log.made(act, parts);
        log.end(act);
        return parts.stream().map(Draft::id).toList();
    }

    @Override
    public void merge(DraftId id, int expectedVersion, DraftId otherId, int otherVersion, Merging how, String reason) {
        Draft draft = decisions.find(id);
        Draft other = decisions.find(otherId);
        if (id.equals(otherId) || !draft.document().equals(other.document())) {
            throw BusinessException.invalid("intake.merge.notTogether");
        }
        decisions.requireVersion(draft, expectedVersion);
        decisions.requireVersion(other, otherVersion);
        DraftContent content = merged(draft.content(), other.content(), how);
        DraftRules.check(content);
        List<Draft> both = List.of(draft, other);
        log.record(ActKind.MERGE, draft.document(), both, () -> {
            draft.edit(content, matcher.match(content), decisions.act());
            other.mergeInto(draft, DraftDecisions.reason(reason), decisions.act());
            shelf.save(both);
        });
    }

    @Override
    public void eachLead(DraftId draft, int expectedVersion, boolean each) {
        decisions.eachLead(draft, expectedVersion, each);
    }

    @Override
    public int expand(DocumentId document, String name, List<UnitId> members, Sharing sharing) {
        List<Draft> naming = shelf.of(document).stream()
                .filter(draft -> draft.state().isUndecided())
                .filter(draft ->
                        draft.mentions().stream().anyMatch(unit -> unit.name().equals(name) && !unit.isMatched()))
                .toList();
        groups.save(new UnitGroup(name, members));
        Map<String, UnitId> named = new LinkedHashMap<>();
        members.stream().distinct().forEach(unit -> named.put(matcher.nameOf(unit), unit));
        decisions.changeAll(ActKind.EXPAND, document, naming, draft -> {
            boolean leads = draft.mentions().stream()
                    .anyMatch(unit -> unit.name().equals(name) && unit.part() == UnitPart.LEAD);
            draft.edit(draft.content(), expanded(draft.mentions(), name, named, sharing), decisions.act());
            if (leads) {
                draft.shareAmongLeads(sharing == Sharing.EACH, decisions.act());
            }
        });
        return naming.size();
    }

    @Override
    public DeskUndo undo(DocumentId document) {
        shelf.locked(document);
        return log.undo(document);
    }

    private static DraftContent merged(DraftContent first, DraftContent other, Merging how) {
        if (how == Merging.REPEATED) {
            return DraftSplitting.united(first, other);
        }
        if (other.bound() == null) {
            throw BusinessException.invalid("intake.merge.noBaseline");
        }
        return first.withBaseline(other.bound());
    }

    /** The members in the group's place; who is named in two parts leads. */
    private static List<UnitMention> expanded(
            List<UnitMention> mentions, String name, Map<String, UnitId> members, Sharing sharing) {
        List<UnitMention> all = new ArrayList<>();
        for (UnitMention mention : mentions) {
            if (!mention.name().equals(name)) {
                all.add(mention);
            } else {
                UnitPart part = sharing == Sharing.SUPPORTING ? UnitPart.SUPPORTING : mention.part();
                members.forEach((unitName, unit) -> all.add(new UnitMention(part, unitName, unit)));
            }
        }
        List<UnitMention> ordered = new ArrayList<>();
        for (UnitPart part : UnitPart.values()) {
            all.stream()
                    .filter(mention -> mention.part() == part)
                    .filter(mention ->
                            ordered.stream().noneMatch(known -> known.name().equals(mention.name())))
                    .forEach(ordered::add);
        }
        return ordered;
    }
}
