package cn.liangdeng.target.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores targets with their versions. */
interface TargetRepository extends JpaRepository<Target, Long> {

    @Query("select t from Target t where t.id = :id and t.districtId = :district")
    Optional<Target> findIn(long district, long id);

    @Query("select t from Target t where t.requestKey = :key and t.districtId = :district")
    Optional<Target> findByRequest(long district, UUID key);

    @Query("select t from Target t where t.indicatorId = :indicator order by t.id")
    List<Target> listOn(long indicator);

    @Query("select count(t) > 0 from Target t where t.indicatorId = :indicator")
    boolean existsOn(long indicator);

    /** How many targets the unit files for that are not withdrawn. */
    @Query(
            "select count(t) from Target t where t.unitId = :unit and t.status <> cn.liangdeng.target.TargetStatus.WITHDRAWN")
    int countFollowed(long unit);

    @Query("select count(t) > 0 from Target t where t.parentId = :parent")
    boolean hasChildren(long parent);

    /** The parts of a target, withdrawn ones included. */
    @Query("select t from Target t where t.decomposedFromId = :whole order by t.id")
    List<Target> listParts(long whole);
}
