package cn.liangdeng.progress.web;

import cn.liangdeng.office.ColumnSpec;
import cn.liangdeng.office.SheetSpec;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.progress.PublishedRanking;
import cn.liangdeng.progress.RankingLine;
import cn.liangdeng.progress.text.TargetWords;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A published ranking as a workbook: the figures that were signed, with the rule and who signed. */
@Component
class RankingSheet {

    private static final int SCORE_DECIMALS = 2;
    private static final double NAME_WIDTH = 28;

    private final TargetWords words;

    RankingSheet(TargetWords words) {
        this.words = words;
    }

    /** The title of the sheet and name of the file. */
    String title(PublishedRanking ranking) {
        return words.message(
                "progress.ranking.export.title",
                words.message("progress.ranking.group." + ranking.group()),
                words.cumulative(ranking.month()));
    }

    byte[] write(RankingPage page) {
        PublishedRanking ranking = page.ranking();
        String subtitle = words.message(
                "progress.ranking.export.subtitle",
                ranking.documentTitle() == null
                        ? words.message("progress.ranking.allDocuments")
                        : ranking.documentTitle(),
                ranking.signedBy(),
                ranking.approvalNumber() == null ? "" : ranking.approvalNumber(),
                page.publishedAt().format(DateTimeFormatter.ofPattern(words.message("shared.date.pattern"))));
        return SheetWriter.write(new SheetSpec(
                title(ranking),
                subtitle,
                List.of(
                        ColumnSpec.number(column("place"), 0),
                        ColumnSpec.text(column("unit")).withWidth(NAME_WIDTH),
                        ColumnSpec.number(column("score"), SCORE_DECIMALS),
                        ColumnSpec.number(column("scored"), 0),
                        ColumnSpec.number(column("total"), 0),
                        ColumnSpec.number(column("red"), 0),
                        ColumnSpec.number(column("unreported"), 0)),
                ranking.lines().stream().map(this::cells).toList(),
                List.of(words.message(
                        "progress.ranking.export.rule", words.message("progress.ranking.rule." + ranking.rule()))),
                false));
    }

    private String column(String name) {
        return words.message("progress.ranking.column." + name);
    }

    private List<@Nullable Object> cells(RankingLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.place() == null ? words.message("progress.ranking.noPlace") : line.place());
        cells.add(line.unitName());
        cells.add(line.score() == null ? TargetWords.NOTHING : line.score());
        cells.add(line.scored());
        cells.add(line.total());
        cells.add(line.red());
        cells.add(line.unreported());
        return cells;
    }
}
