package cn.liangdeng.office;

/** What a person should know about how a document was read. The sentences stand in {@code messages/office.properties}. */
public enum ReadingNotice {
    /** The file keeps only where each letter stands: paragraphs and headings were put together from that. */
    LAYOUT_TEXT,
    /** Some tables have no lines; they were read as text, their columns are not told apart. */
    UNRULED_TABLES,
    /** Tables of this format are read as text. */
    TABLES_AS_TEXT,
    /** The file carries macros, which were not looked at. */
    MACROS_IGNORED,
    /** Rows or columns of the workbook are hidden, for example by a filter; they were not read. */
    HIDDEN_CELLS,
    /** Navigation, links and the foot of the web page were not read. */
    PAGE_FRAME,
    /** Some pages are pictures without text; what stands there is missing. */
    PAGES_WITHOUT_TEXT;

    private static final String PREFIX = "office.notice.";

    /** Key of the sentence for the person. */
    public String messageKey() {
        return PREFIX + name();
    }
}
