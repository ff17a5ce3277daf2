package cn.liangdeng.office;

import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.extraction.TextBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses what a document is called. */
final class TitleCandidate {

    /** Titles of notices that name what they forward are long, but not longer than this. */
    private static final int MAX_CODE_POINTS = 120;

    private static final int MAX_PLAIN_CODE_POINTS = 60;

    /** The red head of an official document ends so (GB/T 9704-2012, 7.2.4); it names who issues it, not the document. */
    static final String ISSUER_MARK = "文件";

    private TitleCandidate() {}

    /** The first title heading, its lines joined; else a short first paragraph without a full stop; else null. */
    static @Nullable String of(DocumentText document) {
        List<String> titles = titleHeadings(document);
        if (!titles.isEmpty()) {
            String title = titles.stream()
                    .filter(words -> !words.endsWith(ISSUER_MARK))
                    .findFirst()
                    .orElse(titles.get(0));
            return bounded(title);
        }
        List<TextBlock> blocks = document.blocks();
        if (!blocks.isEmpty() && blocks.get(0) instanceof TextBlock.Paragraph first) {
            String words = document.words(first.start(), first.end());
            boolean titleLike = first.end() - first.start() <= MAX_PLAIN_CODE_POINTS && !HeadingRule.isSentence(words);
            return titleLike ? words : null;
        }
        return null;
    }

    /** Headings of the first level; those that follow each other directly are one title set over several lines. */
    private static List<String> titleHeadings(DocumentText document) {
        List<String> titles = new ArrayList<>();
        boolean goesOn = false;
        for (TextBlock block : document.blocks()) {
            boolean titleLine = block instanceof TextBlock.Heading heading && heading.level() == HeadingRule.TITLE;
            if (titleLine) {
                String words = document.words(block.start(), block.end());
                boolean joins = goesOn && !titles.get(titles.size() - 1).endsWith(ISSUER_MARK);
                if (joins) {
                    titles.set(titles.size() - 1, titles.get(titles.size() - 1) + words);
                } else {
                    titles.add(words);
                }
            }
            goesOn = titleLine;
        }
        return titles;
    }

    /** A title of a sensible length; a file that styles everything as title shall not give a page as its name. */
    static String bounded(String title) {
        String stripped = title.strip();
        return stripped.codePointCount(0, stripped.length()) <= MAX_CODE_POINTS
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, MAX_CODE_POINTS));
    }
}
