package cn.liangdeng.intake.reading;

import java.util.List;

/** What a file is read into. */
public enum ReadingKind {
    /** A document with its drafts. */
    DOCUMENT(
            "/intake",
            "/intake/readings/",
            "intake.reading.unforeseen",
            List.of(ReadingStep.READ, ReadingStep.STRUCTURE, ReadingStep.RECOGNISE, ReadingStep.FINISHED)),
    /** Targets: a ready list, imported on a person's word after it was examined. */
    SHEET(
            "/intake/sheet",
            "/intake/sheet/",
            "intake.sheet.unforeseen",
            List.of(ReadingStep.READ, ReadingStep.EXAMINE, ReadingStep.IMPORT, ReadingStep.FINISHED));

    private final String home;
    private final String pages;
    private final String unforeseenKey;
    private final List<ReadingStep> steps;

    ReadingKind(String home, String pages, String unforeseenKey, List<ReadingStep> steps) {
        this.home = home;
        this.pages = pages;
        this.unforeseenKey = unforeseenKey;
        this.steps = steps;
    }

    /** Path of the page on which such a file is brought in. */
    public String home() {
        return home;
    }

    /** Path of the page of one reading, without its number. */
    String pages() {
        return pages;
    }

    /** Key of the sentence for what nobody foresaw. */
    String unforeseenKey() {
        return unforeseenKey;
    }

    /** What is done, in order. */
    List<ReadingStep> steps() {
        return steps;
    }
}
