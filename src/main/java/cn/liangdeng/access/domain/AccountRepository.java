package cn.liangdeng.access.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Account saveAndFlush(Account account);

    long count();

    Optional<Account> findByIdAndDistrictId(long id, long districtId);

    @Query("select a from Account a join fetch a.person where a.username = :username")
    Optional<Account> findByUsername(String username);

    /** Waits for others who count sign-ins of the same account. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findForSignIn(long id);

    boolean existsByUsername(String username);

    /** Serialises all that could take away the last administrator, and the first starts of several instances. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('access.administrators'))", nativeQuery = true)
    int lockAdministrators();

    @Query("""
            select count(a) from Account a join a.roles r
            where a.districtId = :districtId and a.id <> :id and a.enabled = true
              and r = cn.liangdeng.access.Role.SYSTEM_ADMINISTRATOR
            """)
    long countOtherAdministrators(long districtId, long id);

    @Query("select count(a) from Account a where a.person.unitId = :unitId and a.enabled = true")
    int countEnabledIn(long unitId);
}
