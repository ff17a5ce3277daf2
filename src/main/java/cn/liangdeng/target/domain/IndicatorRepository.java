package cn.liangdeng.target.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stores indicators. */
interface IndicatorRepository extends JpaRepository<Indicator, Long> {

    @Query("select i from Indicator i where i.id = :id and i.districtId = :district")
    Optional<Indicator> findIn(long district, long id);

    @Query("select i from Indicator i where i.id in :ids and i.districtId = :district")
    List<Indicator> findAllIn(long district, Collection<Long> ids);

    @Query("select i from Indicator i where i.districtId = :district and i.name in :names")
    List<Indicator> findAllNamed(long district, Collection<String> names);

    @Query("select i from Indicator i where i.districtId = :district and i.name = :name and i.unitOfMeasure = :unit")
    Optional<Indicator> findNamed(long district, String name, String unit);
}
