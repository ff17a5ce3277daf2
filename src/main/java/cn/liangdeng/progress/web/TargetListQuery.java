package cn.liangdeng.progress.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.query.StateFilter;
import cn.liangdeng.progress.query.TargetFilter;
import cn.liangdeng.progress.query.TargetSort;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The query of the address of the list; every condition stands in it. */
record TargetListQuery(
        @Nullable String month,
        @Nullable String document,
        @Nullable String unit,
        @Nullable String state,
        @Nullable String nature,
        @Nullable String horizon,
        @Nullable String obligation,
        @Nullable String text,
        @Nullable String reporting,
        @Nullable String theme,
        @Nullable String all,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String page) {

    private static final String DESCENDING = "desc";

    @Nullable
    ReportingMonth toMonth() {
        return Asked.month(month);
    }

    TargetFilter toFilter() {
        Long documentId = Asked.id(document);
        return new TargetFilter(
                documentId == null ? null : new DocumentId(documentId),
                UnitId.ofNullable(Asked.id(unit)),
                Asked.constant(StateFilter.class, state),
                Asked.constant(IndicatorNature.class, nature),
                Asked.constant(Horizon.class, horizon),
                Asked.constant(Obligation.class, obligation),
                text == null ? "" : text,
                reporting != null && !reporting.isEmpty(),
                Asked.id(theme),
                all != null && !all.isEmpty());
    }

    TargetSort toSort() {
        TargetSort.Column column =
                sort == null ? null : Asked.constant(TargetSort.Column.class, sort.toUpperCase(Locale.ROOT));
        return column == null ? TargetSort.USUAL : new TargetSort(column, DESCENDING.equals(direction));
    }

    PageRequest toPage() {
        return PageRequest.of(Asked.page(page));
    }

    /** The same conditions and order for the sheet, below the context path. */
    String exportPath() {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/targets/export");
        Map<String, @Nullable String> conditions = new LinkedHashMap<>();
        conditions.put("month", month);
        conditions.put("document", document);
        conditions.put("unit", unit);
        conditions.put("state", state);
        conditions.put("nature", nature);
        conditions.put("horizon", horizon);
        conditions.put("obligation", obligation);
        conditions.put("text", text);
        conditions.put("reporting", reporting);
        conditions.put("theme", theme);
        conditions.put("all", all);
        conditions.put("sort", sort);
        conditions.put("direction", direction);
        conditions.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                path.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return path.build(true).toUriString();
    }
}
