package cn.liangdeng.target.query;

import cn.liangdeng.calendar.WindowKind;
import cn.liangdeng.evaluation.Frequency;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.Obligation;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the columns of {@code target.indicator} by their names. */
final class IndicatorColumns {

    private IndicatorColumns() {}

    static IndicatorData read(ResultSet row) throws SQLException {
        return new IndicatorData(
                row.getString("name"),
                row.getString("definition"),
                row.getString("unit_of_measure"),
                IndicatorNature.valueOf(row.getString("nature")),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("lag_months"),
                row.getBoolean("jan_feb_combined"),
                WindowKind.valueOf(row.getString("window_kind")),
                row.getString("data_source"),
                Obligation.valueOf(row.getString("obligation")),
                row.getInt("decimals"));
    }
}
