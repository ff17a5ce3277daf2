package cn.liangdeng.target.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores rulings. */
interface RulingRepository extends JpaRepository<Ruling, Long> {

    @Query("select r from Ruling r where r.id = :id and r.districtId = :district")
    Optional<Ruling> findIn(long district, long id);

    /** Whether another target is merged into this one. */
    @Query("""
            select count(r) > 0 from Ruling r
            where r.keptId = :target and r.kind = cn.liangdeng.target.RulingKind.SAME_AS and r.endedAt is null
            """)
    boolean standsForOthers(long target);
}
