package cn.liangdeng.target.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Something to choose by its name. */
public record NamedRow(long id, String name) {

    static NamedRow of(ResultSet row) throws SQLException {
        return new NamedRow(row.getLong("id"), row.getString("name"));
    }
}
