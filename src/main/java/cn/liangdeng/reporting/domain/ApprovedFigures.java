package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.FigureApproved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books what was approved: the figure counts from now on, and one that stood before ends at the same moment. */
@Component
class ApprovedFigures {

    private final ApprovedValueRepository values;
    private final ApplicationEventPublisher events;

    ApprovedFigures(ApprovedValueRepository values, ApplicationEventPublisher events) {
        this.values = values;
        this.events = events;
    }

    void book(Report report, Actor actor) {
        boolean correction = values.endCurrent(report.id().value(), actor.at()) > 0;
        // Written at once: who hears the event reads the figure in the same transaction.
        values.saveAndFlush(new ApprovedValue(report, actor.at()));
        events.publishEvent(new FigureApproved(
                report.id(), report.indicator(), report.unit(), report.district(), report.month(), correction));
    }
}
