package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.KnownValue;
import cn.liangdeng.reporting.KnownValueSource;
import cn.liangdeng.reporting.KnownValueSource.Asked;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks every {@link KnownValueSource}; of several that know a figure the first one counts. */
@Component
public class KnownValues {

    private final ObjectProvider<KnownValueSource> sources;
    private final MessageSource messages;

    KnownValues(ObjectProvider<KnownValueSource> sources, MessageSource messages) {
        this.sources = sources;
        this.messages = messages;
    }

    /** What is known of the figures of a unit in scope. */
    public List<KnownValue> of(DataScope scope, UnitId unit, Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Asked, KnownValue> found = new LinkedHashMap<>();
        sources.orderedStream()
                .flatMap(source -> source.valuesFor(scope, unit, asked).stream())
                .forEach(value -> found.putIfAbsent(new Asked(value.indicator(), value.month()), value));
        return List.copyOf(found.values());
    }

    /** Where a value is known from, as it is kept with the report: in the language of the records. */
    public String describe(KnownValue value) {
        return messages.getMessage(
                value.sourceKey(), new Object[] {value.known(), value.expected()}, Locale.SIMPLIFIED_CHINESE);
    }
}
