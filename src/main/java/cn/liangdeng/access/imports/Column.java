package cn.liangdeng.access.imports;

import java.util.List;

/** The columns of the two sheets, apart from those of the roles. Their names stand in the bundle. */
enum Column {
    UNIT_CODE("unitCode", true),
    UNIT_NAME("unitName", true),
    SHORT_NAME("shortName", false),
    KIND("kind", true),
    PARENT("parent", false),
    ALIASES("aliases", false),
    POSITION("position", false),
    USERNAME("username", true),
    PERSON_NAME("personName", true),
    UNIT("unit", true),
    JOB_TITLE("jobTitle", false),
    OFFICE_PHONE("officePhone", false),
    CHARGES("charges", false);

    static final List<Column> OF_UNITS = List.of(UNIT_CODE, UNIT_NAME, SHORT_NAME, KIND, PARENT, ALIASES, POSITION);

    /** The columns before those of the roles; {@link #CHARGES} follows them. */
    static final List<Column> OF_ACCOUNTS = List.of(USERNAME, PERSON_NAME, UNIT, JOB_TITLE, OFFICE_PHONE);

    private final String key;
    private final boolean required;

    Column(String key, boolean required) {
        this.key = key;
        this.required = required;
    }

    /** Key of its name; with {@code .hint} behind it, of its explanation. */
    String messageKey() {
        return "access.import.column." + key;
    }

    boolean isRequired() {
        return required;
    }
}
