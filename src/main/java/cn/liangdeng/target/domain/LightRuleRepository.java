package cn.liangdeng.target.domain;

import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores light rules with their versions. */
interface LightRuleRepository extends JpaRepository<LightRule, Long> {

    @Query("select r from LightRule r join fetch r.versions where r.id = :id and r.districtId = :district")
    Optional<LightRule> findIn(long district, long id);

    /** The rule of exactly this kind. */
    @Query("""
            select count(r) > 0 from LightRule r
            where r.districtId = :district
              and r.nature is not distinct from :nature
              and r.horizon is not distinct from :horizon
              and r.documentId is not distinct from :document
            """)
    boolean existsFor(
            long district, @Nullable IndicatorNature nature, @Nullable Horizon horizon, @Nullable Long document);
}
