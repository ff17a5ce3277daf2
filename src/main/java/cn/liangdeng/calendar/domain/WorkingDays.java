package cn.liangdeng.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells working days from others: Monday to Friday, less the holidays, plus the weekend days that are worked instead. */
final class WorkingDays {

    private final Map<LocalDate, SpecialDay.Kind> specialDays;

    /** @param specialDays all special days from the earliest day on that will be asked for */
    WorkingDays(Collection<SpecialDay> specialDays) {
        this.specialDays =
                specialDays.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, SpecialDay::kind));
    }

    boolean isWorkingDay(LocalDate day) {
        SpecialDay.Kind special = specialDays.get(day);
        if (special != null) {
            return special == SpecialDay.Kind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    boolean hasSpecialDaysIn(int year) {
        return specialDays.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** @param count how many working days are counted after the day; 0 gives the day itself or the next working day */
    LocalDate plus(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days are counted forward but count was " + count);
        }
        LocalDate reached = day;
        for (int i = 0; i < count; i++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return count == 0 ? onOrAfter(day) : reached;
    }
}
