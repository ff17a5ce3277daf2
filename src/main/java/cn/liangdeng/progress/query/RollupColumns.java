package cn.liangdeng.progress.query;

import cn.liangdeng.progress.UnitCounts;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the counts of a rollup: the columns of progress.rollup, or of the statement that counts anew. */
public final class RollupColumns {

    private RollupColumns() {}

    /** The counts of the present row. */
    public static UnitCounts counts(ResultSet row) throws SQLException {
        return new UnitCounts(
                row.getInt("total"),
                row.getInt("green"),
                row.getInt("achieved"),
                row.getInt("yellow"),
                row.getInt("red"),
                row.getInt("not_due"),
                row.getInt("no_data"),
                row.getInt("overdue"),
                row.getInt("overdue_units"),
                row.getInt("turned_red"),
                row.getInt("turned_green"),
                row.getInt("reported"),
                row.getInt("expected"));
    }
}
