package cn.liangdeng.reporting.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Requests for extensions, each locked while it is decided. */
interface ExtensionRepository extends Repository<Extension, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select extension from Extension extension where extension.id = :id")
    Optional<Extension> lock(long id);

    Extension saveAndFlush(Extension extension);
}
