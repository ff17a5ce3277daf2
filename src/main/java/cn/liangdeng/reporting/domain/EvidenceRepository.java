package cn.liangdeng.reporting.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Which files belong to which reports. */
interface EvidenceRepository extends Repository<Evidence, Evidence.Key> {

    Optional<Evidence> findById(Evidence.Key key);

    Evidence save(Evidence evidence);
}
