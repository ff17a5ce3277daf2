package cn.liangdeng.target.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores targets with their versions. */
interface TargetRepository extends JpaRepository<Target, Long> {

    @Query("select t from Target t where t.id = :id and t.districtId = :district")
    Optional<Target> findIn(long district, long id);

    /** These targets with the versions of their terms. */
    @Query("select distinct t from Target t left join fetch t.versions where t.id in :ids and t.districtId = :district")
    List<Target> findWithVersions(long district, Collection<Long> ids);

    /** These targets with their further units. */
    @Query(
            "select distinct t from Target t left join fetch t.furtherUnits where t.id in :ids and t.districtId = :district")
    List<Target> findWithFurtherUnits(long district, Collection<Long> ids);

    /** These targets with the decisions on whether they are followed. */
    @Query(
            "select distinct t from Target t left join fetch t.statusChanges where t.id in :ids and t.districtId = :district")
    List<Target> findWithStatusChanges(long district, Collection<Long> ids);

    @Query("select t from Target t where t.requestKey = :key and t.districtId = :district")
    Optional<Target> findByRequest(long district, UUID key);

    /** A request and the target that it set. */
    interface Requested {
        UUID getKey();

        long getId();
    }

    @Query(
            "select t.requestKey as key, t.id as id from Target t where t.requestKey in :keys and t.districtId = :district")
    List<Requested> findByRequests(long district, Collection<UUID> keys);

    /** Those of the targets that are goals of a plan period. */
    @Query("select t.id from Target t where t.id in :ids and t.districtId = :district"
            + " and t.horizon = cn.liangdeng.target.Horizon.PLAN_PERIOD")
    List<Long> findPlanGoals(long district, Collection<Long> ids);

    @Query("select t from Target t where t.indicatorId = :indicator order by t.id")
    List<Target> listOn(long indicator);

    @Query("select count(t) > 0 from Target t where t.indicatorId = :indicator")
    boolean existsOn(long indicator);

    /** The open targets in which the unit has a part. */
    @Query(
            value = "select count(distinct target_id) from target.pub_open_part"
                    + " where unit_id = :unit and (settled_month is null or settled_month >= :month)",
            nativeQuery = true)
    int countOpen(long unit, LocalDate month);

    /**
     * The first target of the new unit's own on the same indicator, one that the old unit never reported on, that is still going
     * on in the month.
     */
    @Query(value = """
            select other.title
            from target.target mine
            join target.target other on other.indicator_id = mine.indicator_id and other.unit_id = mine.unit_id
                                    and other.id <> mine.id and other.status = 'ACTIVE'
            where mine.id = :target
              and not exists (select 1 from target.former_unit former
                              where former.target_id = other.id and former.unit_id = :oldUnit)
              and exists (select 1 from target.terms where terms.target_id = other.id and terms.last_month >= :month)
            order by other.id
            limit 1
            """, nativeQuery = true)
    Optional<String> ownOnSameFigures(long target, long oldUnit, LocalDate month);

    @Query("select count(t) > 0 from Target t where t.parentId = :parent")
    boolean hasChildren(long parent);

    /** The parts of a target, withdrawn ones included. */
    @Query("select t from Target t where t.decomposedFromId = :whole order by t.id")
    List<Target> listParts(long whole);
}
