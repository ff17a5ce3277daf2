package cn.liangdeng.progress.query;

/** The scope of a person in SQL, about a target {@code t}; the parameters are {@link cn.liangdeng.shared.DataScope#parameters}. */
final class Scopes {

    /** The reporting unit lies in scope: what counts and sums are made of. */
    static final String REPORTING = """
            (t.district_id = :district
             and (:whole or t.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                          where scoped.root_id = any(:roots))))
            """;

    /** The reporting unit or one that co-signs or supports lies in scope: what a person sees. */
    static final String VISIBLE = """
            (t.district_id = :district
             and (:whole
                  or t.unit_id in (select scoped.unit_id from organisation.pub_unit_subtree scoped
                                   where scoped.root_id = any(:roots))
                  or exists (select 1
                             from target.pub_target_unit further
                             join organisation.pub_unit_subtree scoped on scoped.unit_id = further.unit_id
                             where further.target_id = t.id and scoped.root_id = any(:roots))))
            """;

    private Scopes() {}
}
