package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of targets as of a month. */
@Component
public class TargetList {

    private final JdbcClient jdbc;
    private final TargetOrigins origins;

    TargetList(JdbcClient jdbc, TargetOrigins origins) {
        this.jdbc = jdbc;
        this.origins = origins;
    }

    /** A document or unit to choose from. */
    public record Choice(long id, String name) {}

    /** One page of the targets that the filter lets through. */
    public Page<TargetRow> page(
            DataScope scope, ShownMonth month, TargetFilter filter, TargetSort sort, PageRequest request) {
        List<Long> totals = new ArrayList<>();
        List<TargetRow> rows = jdbc.sql("""
                        -- Targets that the person sees, in the terms in force, with how they stand as of the month. The rows of the
                        -- page are chosen first; what has to be looked up for each of them is looked up for no other.
                        with chosen as (
                            select t.id, row_number() over (order by %2$s) as place, count(*) over () as total
                            %3$s
                            where %4$s
                            order by place
                            limit :limit offset :offset
                        )
                        select %1$s, chosen.total
                        %5$s
                        join chosen on chosen.id = t.id
                        order by chosen.place
                        """.formatted(
                                TargetRows.SELECTED, sort.sql(), counted(filter), conditions(filter), from(filter)))
                .params(parameters(scope, month, filter))
                .param("limit", request.size())
                .param("offset", request.offset())
                .query((row, n) -> {
                    totals.add(row.getLong("total"));
                    return TargetRows.map(row, n);
                })
                .list();
        return Page.of(rows, request, totals.isEmpty() ? 0 : totals.get(0));
    }

    /** All of them, for the export; at most so many. */
    public List<TargetRow> all(DataScope scope, ShownMonth month, TargetFilter filter, TargetSort sort, int atMost) {
        return jdbc.sql("""
                        -- As the list, without pages.
                        select %s
                        %s
                        where %s
                        order by %s
                        limit :limit
                        """.formatted(TargetRows.SELECTED, from(filter), conditions(filter), sort.sql()))
                .params(parameters(scope, month, filter))
                .param("limit", atMost)
                .query(TargetRows::map)
                .list();
    }

    /** Where targets come from, for the export. */
    public Map<TargetId, TargetOrigin> origins(DataScope scope, List<TargetId> targets) {
        return origins.of(scope, targets);
    }

    /** The light rules of the district that coloured lights of the month, by name; empty where the preset of the product coloured all. */
    public List<RuleFacts> rules(DataScope scope, ReportingMonth month) {
        return jdbc.sql("""
                        -- The versions by which the targets of the district are judged in the month.
                        select rule.name, rule.number, rule.basis_title, rule.basis_number, rule.valid_from
                        from target.pub_light_rule rule
                        where rule.district_id = :district
                          and exists (select 1 from progress.progress p
                                      where p.district_id = :district and p.as_of = :month and p.superseded_at is null
                                        and p.rule_version_id = rule.id)
                        order by rule.name, rule.id
                        """)
                .param("district", scope.district().value())
                .param("month", month.firstDay())
                .query((row, n) -> new RuleFacts(
                        row.getString("name"),
                        row.getInt("number"),
                        row.getString("basis_title"),
                        row.getString("basis_number"),
                        Columns.month(row, "valid_from")))
                .list();
    }

    /** How the targets that the filter lets through are lit. */
    public LightCounts counts(DataScope scope, ShownMonth month, TargetFilter filter) {
        return jdbc.sql("""
                        -- Lights of the targets that the person sees, counted.
                        select count(*)                                                          as total,
                               count(*) filter (where p.light = 'GREEN')                         as green,
                               count(*) filter (where p.light = 'YELLOW')                        as yellow,
                               count(*) filter (where p.light = 'RED')                           as red,
                               count(*) filter (where p.light = 'GREY' and p.state = 'NOT_DUE')  as not_due,
                               count(*) filter (where p.light = 'GREY' and p.state = 'NO_DATA')  as no_data,
                               count(*) filter (where p.light = 'GREEN' and p.achieved)          as achieved,
                               count(*) filter (where %s)                                        as unreported,
                               count(*) filter (where not %s)                                    as supported
                        %s
                        where %s
                        """.formatted(Marks.UNREPORTED_SQL, Scopes.REPORTING, counted(filter), conditions(filter)))
                .params(parameters(scope, month, filter))
                .query(LightCounts.class)
                .single();
    }

    /** The documents and units that appear among the targets the person sees as of the month: documents first. */
    public Choices choices(DataScope scope, ShownMonth month, TargetFilter filter) {
        List<Choice> documents = new ArrayList<>();
        List<Choice> units = new ArrayList<>();
        List<Choice> themes = new ArrayList<>();
        jdbc.sql("""
                        -- What the list can be narrowed to.
                        with seen as materialized (
                            select distinct t.document_id, t.unit_id
                            %s
                            where %s
                        )
                        select 'document' as kind, d.id, d.title as name, 0 as position
                        from document.pub_document d
                        where d.id in (select seen.document_id from seen)
                        union all
                        select 'unit', u.id, u.short_name, u.position
                        from organisation.pub_unit u
                        where u.id in (select seen.unit_id from seen)
                        union all
                        select 'theme', theme.id, theme.name, theme.position
                        from target.pub_theme theme
                        where theme.district_id = :district
                        order by kind, position, name, id
                        """.formatted(counted(filter), Scopes.VISIBLE))
                .params(scope.parameters())
                .param("month", month.selected().firstDay())
                .query(row -> {
                    Choice choice = new Choice(row.getLong("id"), row.getString("name"));
                    List<Choice> kind = switch (row.getString("kind")) {
                        case "unit" -> units;
                        case "theme" -> themes;
                        default -> documents;
                    };
                    kind.add(choice);
                });
        return new Choices(documents, units, themes);
    }

    /** What a list can be narrowed to. */
    public record Choices(List<Choice> documents, List<Choice> units, List<Choice> themes) {

        public Choices {
            documents = List.copyOf(documents);
            units = List.copyOf(units);
            themes = List.copyOf(themes);
        }
    }

    private static String from(TargetFilter filter) {
        return filter.everything() ? TargetRows.FROM_ALL : TargetRows.FROM_JUDGED;
    }

    private static String counted(TargetFilter filter) {
        return filter.everything() ? TargetRows.FROM_COUNTED_ALL : TargetRows.FROM_COUNTED;
    }

    private static String conditions(TargetFilter filter) {
        List<String> conditions = new ArrayList<>(List.of(Scopes.VISIBLE));
        if (filter.document() != null) {
            conditions.add("t.id in (select source.target_id from target.pub_target_source source"
                    + " where source.document_id = :document)");
        }
        if (filter.unit() != null) {
            conditions.add("t.unit_id in (select chosen.unit_id from organisation.pub_unit_subtree chosen"
                    + " where chosen.root_id = :unit)");
        }
        if (filter.reporting()) {
            conditions.add(Scopes.REPORTING);
        }
        if (filter.theme() != null) {
            conditions.add("t.indicator_id in (select member.indicator_id from target.pub_theme_indicator member"
                    + " where member.theme_id = :theme)");
        }
        if (filter.state() != null) {
            conditions.add("(" + filter.state().condition() + ")");
        }
        if (filter.nature() != null) {
            conditions.add("i.nature = :nature");
        }
        if (filter.horizon() != null) {
            conditions.add("t.horizon = :horizon");
        }
        if (filter.obligation() != null) {
            conditions.add("i.obligation = :obligation");
        }
        if (!filter.text().isEmpty()) {
            conditions.add(
                    "(t.title ilike :text or i.name ilike :text or u.name ilike :text or u.short_name ilike :text)");
        }
        return String.join("\n  and ", conditions);
    }

    private static Map<String, @Nullable Object> parameters(DataScope scope, ShownMonth month, TargetFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters());
        parameters.putAll(Marks.parameters(month.windows()));
        parameters.put("month", month.selected().firstDay());
        DocumentId document = filter.document();
        parameters.put("document", document == null ? null : document.value());
        UnitId unit = filter.unit();
        parameters.put("unit", unit == null ? null : unit.value());
        parameters.put("theme", filter.theme());
        parameters.put("nature", name(filter.nature()));
        parameters.put("horizon", name(filter.horizon()));
        parameters.put("obligation", name(filter.obligation()));
        parameters.put("text", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return parameters;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
