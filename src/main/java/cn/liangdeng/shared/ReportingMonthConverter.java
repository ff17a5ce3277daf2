package cn.liangdeng.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stores a month as the {@code date} of its first day, readable and comparable in SQL. */
@Converter(autoApply = true)
public class ReportingMonthConverter implements AttributeConverter<@Nullable ReportingMonth, @Nullable LocalDate> {

    @Override
    public @Nullable LocalDate convertToDatabaseColumn(@Nullable ReportingMonth month) {
        return month == null ? null : month.firstDay();
    }

    @Override
    public @Nullable ReportingMonth convertToEntityAttribute(@Nullable LocalDate day) {
        return day == null ? null : ReportingMonth.of(day);
    }
}
