package cn.liangdeng.intake.sheet;

/** The columns of the list. Their names and explanations stand in the bundle. */
enum SheetColumn {
    NAME("name", true),
    NATURE("nature", true),
    UNIT_OF_MEASURE("unitOfMeasure", false),
    COMPARISON("comparison", false),
    BOUND("bound", false),
    BOUND_MAX("boundMax", false),
    BASELINE("baseline", false),
    FIRST_MONTH("firstMonth", true),
    LAST_MONTH("lastMonth", true),
    FREQUENCY("frequency", false),
    LAG("lag", false),
    JAN_FEB("janFeb", false),
    LEAD("lead", true),
    CO_LEAD("coLead", false),
    SUPPORTING("supporting", false),
    LEADER("leader", false),
    WEIGHT("weight", false),
    COMMITMENT("commitment", false),
    DOCUMENT("document", false),
    WORDS("words", false);

    private final String key;
    private final boolean required;

    SheetColumn(String key, boolean required) {
        this.key = key;
        this.required = required;
    }

    /** Key of its name; with {@code .hint} behind it, of its explanation; with {@code .example}, of the example row's value. */
    String messageKey() {
        return "intake.sheet.column." + key;
    }

    boolean isRequired() {
        return required;
    }
}
