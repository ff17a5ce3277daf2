package cn.liangdeng.office;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells the tables of a page that hold data from those that only lay it out: tables with tables or headings inside, and tables
 * of a single column. Decided for the whole page in one pass, however deep its tables are nested.
 */
final class LayoutTables {

    private final Set<Element> containers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> severalColumns = Collections.newSetFromMap(new IdentityHashMap<>());

    LayoutTables(Document page) {
        Set<Element> climbed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element inner : page.select("table, h1, h2, h3, h4, h5, h6")) {
            Element outer = inner.parent();
            while (outer != null && climbed.add(outer)) {
                if (outer.normalName().equals("table")) {
                    containers.add(outer);
                }
                outer = outer.parent();
            }
        }
        for (Element row : page.select("tr")) {
            Element group = row.parent();
            if (row.childrenSize() > 1 && group != null) {
                Element table = group.normalName().equals("table") ? group : group.parent();
                if (table != null) {
                    severalColumns.add(table);
                }
            }
        }
    }

    boolean contains(Element table) {
        return containers.contains(table) || !severalColumns.contains(table);
    }
}
