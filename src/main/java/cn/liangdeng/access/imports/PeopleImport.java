package cn.liangdeng.access.imports;

import cn.liangdeng.access.AccountSummary;
import cn.liangdeng.access.Accounts;
import cn.liangdeng.access.domain.AccountEditing;
import cn.liangdeng.access.domain.Passwords;
import cn.liangdeng.access.imports.ImportReport.IssuedPassword;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports units and accounts. A trial does everything an import does, and takes it back: what the trial accepts, the import
 * accepts. Rows are recognised by unit code and user name, so a file may be imported again; what is not in the file stays.
 */
@Service
@PreAuthorize("hasAuthority('ACCOUNT_MANAGE') and hasAuthority('UNIT_MANAGE')")
public class PeopleImport {

    private final Headers headers;
    private final Units units;
    private final Accounts accounts;
    private final AccountEditing editing;
    private final Passwords passwords;
    private final CurrentUser user;
    private final TransactionTemplate transaction;

    PeopleImport(
            Headers headers,
            Units units,
            Accounts accounts,
            AccountEditing editing,
            Passwords passwords,
            CurrentUser user,
            TransactionTemplate transaction) {
        this.headers = headers;
        this.units = units;
        this.accounts = accounts;
        this.editing = editing;
        this.passwords = passwords;
        this.user = user;
        this.transaction = transaction;
    }

    /** Does nothing but ask for the right to import. */
    public void requireRight() {
        // The annotation on the class asks.
    }

    /**
     * Says what the file would do, and what is wrong with it. Nothing is kept.
     *
     * @throws cn.liangdeng.office.UnreadableFileException if it is no such file
     */
    public ImportReport tryOut(byte[] bytes, String fileName) {
        PeopleFile file = PeopleFile.read(bytes, fileName, headers);
        return carryOut(file, List.of(), Map.of(), true);
    }

    /**
     * Imports the file, all of it or, if anything is wrong with it, nothing.
     *
     * @throws cn.liangdeng.office.UnreadableFileException if it is no such file
     */
    public ImportReport run(byte[] bytes, String fileName) {
        PeopleFile file = PeopleFile.read(bytes, fileName, headers);
        if (!file.errors().isEmpty()) {
            return carryOut(file, List.of(), Map.of(), true);
        }
        List<IssuedPassword> issued = issue(file);
        // Hashing is slow by intent; it is done before the transaction and on all cores.
        Map<String, String> hashes = new ConcurrentHashMap<>();
        issued.parallelStream()
                .forEach(one -> hashes.put(one.username(), passwords.hash(one.password(), one.username())));
        return carryOut(file, issued, hashes, false);
    }

    private ImportReport carryOut(
            PeopleFile file, List<IssuedPassword> issued, Map<String, String> hashes, boolean trial) {
        return Objects.requireNonNull(transaction.execute(status -> {
            UnitImport unitImport = new UnitImport(units, user.district(), headers);
            unitImport.run(file.units());
            AccountImport accountImport = new AccountImport(editing, unitImport, headers, existing());
            accountImport.run(file.accounts(), hashes);
            boolean refused = !file.errors().isEmpty();
            if (trial || refused) {
                status.setRollbackOnly();
            }
            return new ImportReport(
                    file.sortedErrors(), unitImport.effects(), accountImport.effects(), refused ? List.of() : issued);
        }));
    }

    private List<IssuedPassword> issue(PeopleFile file) {
        Map<String, AccountSummary> existing = existing();
        return file.accounts().stream()
                .filter(line -> !existing.containsKey(line.username()))
                .map(line -> new IssuedPassword(
                        line.username(), line.personName(), line.unit(), passwords.generate(line.username())))
                .toList();
    }

    private Map<String, AccountSummary> existing() {
        return accounts.list().stream().collect(Collectors.toMap(AccountSummary::username, Function.identity()));
    }
}
