package cn.liangdeng.dashboard.web;

import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.Option;
import java.util.List;

/**
 * The page of a sheet.
 *
 * @param kind which sheet: indicators, tasks, benchmark
 * @param empty the sentence where there are no rows
 * @param choices what the sheet can be narrowed to or which one is shown, as selects
 * @param exportPath address of the file below the context path
 * @param ranking true where the person may see 争先创优晾晒表
 */
record SheetPage(
        String kind,
        ShownMonth month,
        Sheet sheet,
        String empty,
        List<Choice> choices,
        Paper paper,
        String exportPath,
        boolean ranking) {

    SheetPage {
        choices = List.copyOf(choices);
    }

    /**
     * A select.
     *
     * @param name of the query parameter
     * @param blank what stands for any; empty where one has to be chosen
     */
    record Choice(String name, String label, List<Option> options, String selected, String blank) {

        Choice {
            options = List.copyOf(options);
        }
    }
}
