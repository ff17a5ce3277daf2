package cn.liangdeng.organisation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<Unit, Long> {

    Unit saveAndFlush(Unit unit);

    List<Unit> findByInitials(String initials);

    Optional<Unit> findByIdAndDistrictId(long id, long districtId);

    @Query("select u from Unit u where u.parentId is null order by u.id")
    List<Unit> findRoots();

    @Query(value = "select nextval('organisation.unit_seq')", nativeQuery = true)
    long nextId();

    /** Serialises the first starts of several instances on one database. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('organisation.first-district'))", nativeQuery = true)
    int lockFirstDistrict();

    /** Moves the paths of everything below a unit that has moved. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Unit u set u.path = concat(:newPath, substring(u.path, length(:oldPath) + 1))
            where u.path like concat(:oldPath, '%')
            """)
    void movePaths(String oldPath, String newPath);

    /** Sets the place in the order without touching the version: an open form of another person stays valid. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Unit u set u.position = :position where u.id = :id and u.districtId = :districtId")
    void place(long id, long districtId, int position);

    /** True if another unit of the district bears the text as name, short name or alias. */
    @Query(value = """
            select exists (
                select 1 from organisation.unit
                where district_id = :districtId and id <> :id and :text in (name, short_name)
                union all
                select 1 from organisation.unit_alias
                where district_id = :districtId and unit_id <> :id and alias = :text)
            """, nativeQuery = true)
    boolean isNameTaken(long districtId, long id, String text);

    @Query("select count(u) > 0 from Unit u where u.districtId = :districtId and u.id <> :id and u.code = :code")
    boolean isCodeTaken(long districtId, long id, String code);

    @Query("select count(u) from Unit u where u.parentId = :parentId and u.active = true")
    int countActiveChildren(long parentId);

    @Query("select coalesce(max(u.position), 0) from Unit u where u.districtId = :districtId")
    int lastPosition(long districtId);

    /** Levels below the district of the deepest unit in the subtree. */
    @Query(value = """
            select max(length(path) - length(replace(path, '/', ''))) - 2
            from organisation.unit where path like :path || '%'
            """, nativeQuery = true)
    int deepestIn(String path);
}
