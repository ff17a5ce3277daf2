package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.quality.FiledHistory.Papers;
import cn.liangdeng.reporting.quality.FiledHistory.Photo;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.ReportingMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a report, or of an earlier one on the same figure.
 *
 * @param own true where it belongs to the report that is checked
 * @param madeAt null where the file does not say
 * @param before when the figure before was filed first; null where there is none
 */
record PaperRow(
        ReportingMonth month,
        boolean own,
        String name,
        @Nullable LocalDateTime madeAt,
        boolean photo,
        LocalDateTime attachedAt,
        @Nullable LocalDateTime before) {

    static PaperRow of(ResultSet row) throws SQLException {
        OffsetDateTime before = row.getObject("before", OffsetDateTime.class);
        return new PaperRow(
                ReportingMonth.of(row.getObject("month", LocalDate.class)),
                row.getBoolean("own"),
                row.getString("name"),
                row.getObject("made_at", LocalDateTime.class),
                row.getBoolean("photo"),
                inBeijing(row.getObject("added_at", OffsetDateTime.class)),
                before == null ? null : inBeijing(before));
    }

    private static LocalDateTime inBeijing(OffsetDateTime moment) {
        return moment.atZoneSameInstant(BeijingTime.ZONE).toLocalDateTime();
    }

    /**
     * What the files tell together.
     *
     * @param files newest month first, the first one is checked
     * @param months how many months the figure is about
     */
    static Papers judge(List<PaperRow> files, int months) {
        List<Photo> photos = new ArrayList<>();
        for (PaperRow file : files) {
            if (file.own && file.photo) {
                photos.add(new Photo(
                        file.name,
                        file.madeAt == null ? null : file.madeAt.toLocalDate(),
                        file.attachedAt.toLocalDate()));
            }
        }
        int old = 0;
        int next = 0;
        while (next < files.size()) {
            ReportingMonth month = files.get(next).month;
            boolean older = true;
            while (next < files.size() && files.get(next).month.equals(month)) {
                older &= files.get(next).isOlder();
                next++;
            }
            if (!older) {
                break;
            }
            old++;
        }
        ReportingMonth month = files.get(0).month;
        return new Papers(month.minusMonths(months - 1).firstDay(), photos, old);
    }

    private boolean isOlder() {
        return madeAt != null && before != null && madeAt.isBefore(before);
    }
}
