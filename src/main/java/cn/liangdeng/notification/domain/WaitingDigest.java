package cn.liangdeng.notification.domain;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.notification.MessageKind;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.WorkItemContributor;
import cn.liangdeng.shared.WorkItemContributor.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One message a day to those who decide, with what waits for them: reports to review, units to hand over, whatever modules name as
 * 待办. One message instead of one for each thing, so that reviewers are not drowned.
 */
@Component
class WaitingDigest {

    /** What fillers have to file is told by the reminders, day by day. */
    private static final String FILING = "reporting.work.file";

    private static final int LONGEST = 900;

    private final Recipients recipients;
    private final ActingAs actingAs;
    private final CurrentUser currentUser;
    private final ObjectProvider<WorkItemContributor> contributors;
    private final Wording words;

    WaitingDigest(
            Recipients recipients,
            ActingAs actingAs,
            CurrentUser currentUser,
            ObjectProvider<WorkItemContributor> contributors,
            Wording words) {
        this.recipients = recipients;
        this.actingAs = actingAs;
        this.currentUser = currentUser;
        this.contributors = contributors;
        this.words = words;
    }

    List<Posting> of(DistrictId district, LocalDate today) {
        List<Posting> postings = new ArrayList<>();
        for (Recipients.Acting person : recipients.deciders(district)) {
            List<WorkItem> items = actingAs.call(
                    person.username(),
                    () -> contributors.stream()
                            .flatMap(contributor -> contributor.itemsFor(currentUser).stream())
                            .filter(item -> !item.labelKey().startsWith(FILING))
                            .toList());
            if (!items.isEmpty()) {
                postings.add(new Posting(
                        district,
                        person.account(),
                        MessageKind.WAITING,
                        "waiting:" + today,
                        words.say(
                                "notification.waiting.title",
                                items.stream().mapToInt(WorkItem::count).sum()),
                        Wording.shortened(
                                items.stream().map(this::sentence).collect(Collectors.joining("；", "", "。")), LONGEST),
                        "/work-items",
                        today.plusDays(1).atStartOfDay(BeijingTime.ZONE).toInstant()));
            }
        }
        return postings;
    }

    private String sentence(WorkItem item) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(item.count());
        arguments.addAll(item.arguments());
        return words.say(item.labelKey(), arguments.toArray());
    }
}
