package cn.liangdeng.access.imports;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param errors what is wrong; nothing is imported unless this is empty
 * @param units what happens to units
 * @param accounts what happens to accounts
 * @param passwords the first passwords of new accounts; empty for a trial
 */
public record ImportReport(List<ImportError> errors, Effects units, Effects accounts, List<IssuedPassword> passwords) {

    public ImportReport {
        errors = List.copyOf(errors);
        passwords = List.copyOf(passwords);
    }

    /** True where the file would change, or has changed, anything. */
    public boolean changesAnything() {
        return !units.created().isEmpty()
                || !units.changed().isEmpty()
                || !accounts.created().isEmpty()
                || !accounts.changed().isEmpty();
    }

    /**
     * What happens to the rows of one sheet.
     *
     * @param created names of what is new
     * @param changed names of what is changed
     * @param unchanged how many rows say what is so already
     */
    public record Effects(List<String> created, List<String> changed, int unchanged) {

        public Effects {
            created = List.copyOf(created);
            changed = List.copyOf(changed);
        }
    }

    /**
     * A first password on its way to the person.
     *
     * @param username for signing in
     * @param personName whose it is
     * @param unit the person's unit as the file names it
     * @param password the password
     */
    public record IssuedPassword(String username, String personName, String unit, String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "IssuedPassword[" + username + "]";
        }
    }
}
