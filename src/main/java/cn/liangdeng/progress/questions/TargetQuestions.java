package cn.liangdeng.progress.questions;

import cn.liangdeng.extraction.StatisticsLaw;
import cn.liangdeng.reporting.ProjectWords;
import cn.liangdeng.reporting.Quality;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.target.TargetId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 目标核查: what the checks ask about targets, and the office's answers. */
@Service
@Transactional
@PreAuthorize("hasAuthority('TARGET_MANAGE') and hasAuthority('PROGRESS_READ')")
public class TargetQuestions {

    private static final int LONGEST = 500;

    /** The name of a single enterprise, for which no goal may be set. */
    private static final String ENTERPRISE = "[\\u4e00-\\u9fa5]{2,}(有限责任公司|有限公司|股份公司|合伙企业)";

    /** What stands before the name of a project in a title. */
    private static final String VERBS =
            "^(?:加快|全面|基本|新建|续建|建成|建设|推进|推动|完成|实施|启动|实现|确保|力争|开工|竣工|投产|投用|投入使用|达产|引进|落地|打造|改造|提升)+";

    private static final String PROJECT = "^[\\u4e00-\\u9fa5A-Za-z0-9·]{2,40}?(?:产业园|科技园|工业园|园区|基地|中心|项目|工程)";

    private static final String QUESTIONS = """
            -- Active targets about which a check asks, with the newest answer of the office to the very same facts.
            with active as (
                select target.id, target.title, target.unit_id, target.indicator_id, unit.name as unit_name, unit.short_name, indicator.name as indicator_name,
                       indicator.nature, indicator.unit_of_measure, newest.number, newest.bound, newest.comparator
                from target.pub_target target
                join target.pub_indicator indicator on indicator.id = target.indicator_id
                join organisation.pub_unit unit on unit.id = target.unit_id
                join target.pub_terms newest on newest.target_id = target.id and newest.effective_until is null
                where target.district_id = :district and target.status = 'ACTIVE'
                  and (:whole or target.unit_id in (select subtree.unit_id
                                                    from organisation.pub_unit_subtree subtree
                                                    where subtree.root_id = any(:roots)))
            ),
            -- The project that a title names: what is left after the verbs, with enough of its own beside what is said of any project.
            named as (
                select active.id, active.title, active.short_name, active.unit_id, active.indicator_id, project.name
                from active
                join lateral (select substring(regexp_replace(active.title, :verbs, '') from :project) as name) project
                  on length(regexp_replace(project.name, :general, '', 'g')) >= 3
            ),
            question as (
                select active.id, 'STATISTICS_BEARER' as kind, array[cast(active.indicator_name as text), cast(bearer.name as text)] as facts
                from active
                join lateral (
                    select unit.name
                    from target.pub_target_unit lead
                    join organisation.pub_unit unit on unit.id = lead.unit_id
                    where lead.target_id = active.id and lead.part = 'LEAD' and unit.name like '%' || :bureau || '%'
                    union all
                    select active.unit_name as name where active.unit_name like '%' || :bureau || '%'
                    limit 1
                ) bearer on true
                where active.nature <> 'MILESTONE' and active.indicator_name ~ :economic
                union all
                select active.id, 'ENTERPRISE_NAMED', array[(regexp_match(active.title || ' ' || active.indicator_name, :enterprise))[1]]
                from active
                where active.title || ' ' || active.indicator_name ~ :enterprise
                union all
                -- The newest version asks for less than the one before, and the light was red when it was entered.
                select active.id, 'EASED_AFTER_RED', array[cast(trim_scale(before.bound) as text), cast(trim_scale(active.bound) as text),
                                                           cast(active.unit_of_measure as text)]
                from active
                join target.pub_terms newest on newest.target_id = active.id and newest.number = active.number
                join target.pub_terms before on before.target_id = active.id and before.number = active.number - 1
                where before.bound is not null
                  and (active.comparator in ('AT_LEAST', 'ABOUT', 'RANGE') and active.bound < before.bound
                       or active.comparator in ('AT_MOST', 'ABOUT_AT_MOST') and active.bound > before.bound)
                  and exists (select 1
                              from progress.progress shown
                              where shown.target_id = active.id and shown.light = 'RED'
                                and shown.known_from < newest.known_from
                                and (shown.superseded_at is null or shown.superseded_at >= newest.known_from))
                union all
                -- A part, or all parts together, above the whole by more than the district allows.
                select active.id, 'ABOVE_PARENT',
                       array[cast(trim_scale(active.bound) as text),
                             cast(trim_scale(case when parts.total > active.bound * :above then parts.total
                                                  else parts.largest end) as text),
                             cast(active.unit_of_measure as text)]
                from active
                join lateral (
                    select case when active.nature in ('FLOW', 'STOCK') then sum(part.bound) end as total, max(part.bound) as largest
                    from target.pub_part part
                    where part.whole_id = active.id and part.status = 'ACTIVE'
                ) parts on true
                where active.comparator in ('AT_LEAST', 'ABOUT', 'RANGE') and active.bound > 0
                  and greatest(parts.total, parts.largest) > active.bound * :above
                union all
                select named.id, 'PROJECT_IN_TWO_TARGETS', array[named.name, cast(other.short_name as text), cast(other.title as text)]
                from named
                join lateral (
                    select same.short_name, same.title
                    from named same
                    where same.name = named.name and same.unit_id <> named.unit_id and same.indicator_id <> named.indicator_id
                      and not exists (select 1
                                      from target.pub_part part
                                      where part.part_id = named.id and part.whole_id = same.id
                                         or part.part_id = same.id and part.whole_id = named.id)
                    order by same.id
                    limit 1
                ) other on true
            )
            select active.id, active.title, active.short_name, question.kind, question.facts, answer.reason, answer.answered_name,
                   answer.answered_at
            from question
            join active on active.id = question.id
            left join lateral (
                select given.reason, given.answered_name, given.answered_at, given.facts
                from progress.target_answer given
                where given.district_id = :district and given.target_id = question.id and given.check_name = question.kind
                order by given.id desc
                limit 1
            ) answer on cast(answer.facts as text[]) = question.facts
            where question.kind = any(:kinds)
            order by answer.reason is null desc, question.kind desc, active.title, active.id
            limit 200
            """;

    private static final String ANSWER = """
            insert into progress.target_answer (district_id, target_id, check_name, facts, reason, answered_by, answered_name,
                                                answered_at)
            values (:district, :target, :kind, :facts, :reason, :account, :name, :now)
            """;

    private final JdbcClient jdbc;
    private final Quality quality;
    private final CurrentUser user;
    private final Clock clock;

    TargetQuestions(JdbcClient jdbc, Quality quality, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.quality = quality;
        this.user = user;
        this.clock = clock;
    }

    /** What is asked now, unanswered first; at most 200. */
    @Transactional(readOnly = true)
    public List<TargetQuestion> list() {
        DataScope scope = user.readScope();
        Quality.TargetSettings settings = quality.targetSettings();
        return jdbc.sql(QUESTIONS)
                .params(scope.parameters())
                .param("economic", StatisticsLaw.ECONOMIC)
                .param("bureau", StatisticsLaw.BUREAU)
                .param("enterprise", "(" + ENTERPRISE.replace("(", "(?:") + ")")
                .param("verbs", VERBS)
                .param("project", PROJECT)
                .param("general", ProjectWords.GENERAL)
                .param("above", settings.abovePercent().divide(BigDecimal.valueOf(100)))
                .param(
                        "kinds",
                        Arrays.stream(TargetQuestion.Kind.values())
                                .map(Enum::name)
                                .filter(kind -> !settings.off().contains(kind))
                                .toArray(String[]::new))
                .query(TargetQuestions::question)
                .list();
    }

    /**
     * Says why it stays so. Not found, if nothing of the kind is asked about the target; without effect where it was said already.
     *
     * @param reason 1…500 characters
     */
    public void answer(TargetId target, TargetQuestion.Kind kind, String reason) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw BusinessException.invalid("progress.question.invalid.reason");
        }
        if (words.length() > LONGEST) {
            throw BusinessException.invalid("progress.question.invalid.tooLong", LONGEST);
        }
        TargetQuestion asked = list().stream()
                .filter(one -> one.target().equals(target) && one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("progress.question.notFound"));
        if (words.equals(asked.reason())) {
            return;
        }
        jdbc.sql(ANSWER)
                .param("district", user.district().value())
                .param("target", target.value())
                .param("kind", kind.name())
                .param("facts", asked.facts().toArray(String[]::new))
                .param("reason", words)
                .param("account", user.account().value())
                .param("name", user.personName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static TargetQuestion question(ResultSet row, int number) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new TargetQuestion(
                new TargetId(row.getLong("id")),
                row.getString("title"),
                row.getString("short_name"),
                TargetQuestion.Kind.valueOf(row.getString("kind")),
                Arrays.asList((String[]) row.getArray("facts").getArray()),
                row.getString("reason"),
                row.getString("answered_name"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
