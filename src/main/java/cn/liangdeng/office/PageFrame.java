package cn.liangdeng.office;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a government site sets around a document: menus, the path to the page, buttons to share and print, the next article,
 * related links and the site's foot. Told by being all links, or by the words that every site uses. Nothing with a full stop, no
 * title and no table of data is ever part of it, so that no commitment is lost with it.
 */
final class PageFrame {

    /** Share of a block's letters that stand in links. */
    private static final double MOSTLY_LINKS = 0.6;

    private static final double ALL_LINKS = 0.9;
    private static final int LINKS_OF_A_MENU = 3;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_FOOT = 800;

    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final Set<String> BLOCKS = Set.of(
            "div", "ul", "ol", "li", "p", "dl", "dt", "dd", "section", "aside", "header", "footer", "td", "tr",
            "table");

    private static final Pattern PATH = Pattern.compile(
            "^(?:您|你)?(?:现在|当前|目前|所在)+的?(?:所在)?(?:的)?位置\\s*[:：].*|^(?:您|你)的?位置\\s*[:：].*|^位置\\s*[:：][^。；]*[>＞»].*|^(?:网站)?首页\\s*(?:>|＞|»|/|-+>).*");
    private static final Pattern BUTTONS =
            Pattern.compile("(?:[\\s【】\\[\\]()（）|/:：,，]*(?:分享到?|分享至|微信|微博|朋友圈|打印本页|打印|关闭窗口|"
                    + "关闭本页|关闭|收藏|返回顶部|返回|纠错|我要纠错|扫一扫在手机打开当前页|扫一扫))+[\\s【】\\[\\]()（）|/:：,，]*");
    private static final Pattern NEIGHBOUR = Pattern.compile("^(?:上一篇|下一篇|上一条|下一条|上篇|下篇)\\s*[:：].*");
    private static final Pattern FOOT =
            Pattern.compile("ICP备|ICP证|公网安备|公安备案|网站标识码|版权所有|(?i:copyright)|您是第.{0,12}位(?:访问|浏览)");

    /** Links to the document's own attachments belong to it. */
    private static final Pattern ATTACHMENT = Pattern.compile(
            "^附\\s*件.*|.*\\.(?:docx?|xlsx?|pdf|ofd|wps|et|zip|rar)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final LayoutTables layout;
    private final Map<Element, Measure> measures = new IdentityHashMap<>();
    private final List<Element> frame = new ArrayList<>();

    /** What stands in an element. */
    private static final class Measure {

        private int letters;
        private int linked;
        private int links;
        private boolean kept;
        private boolean attachment;

        void add(Measure inner) {
            letters += inner.letters;
            linked += inner.linked;
            links += inner.links;
            kept = kept || inner.kept;
            attachment = attachment || inner.attachment;
        }
    }

    PageFrame(Document page, LayoutTables layout) {
        this.page = page;
        this.layout = layout;
    }

    /** Takes it out of the page; gives whether there was any. */
    boolean remove() {
        measure(page.body(), false);
        find(page.body());
        frame.forEach(Element::remove);
        return !frame.isEmpty();
    }

    /** The parser bounds how deep elements are nested. */
    private Measure measure(Element element, boolean inLink) {
        Measure measure = new Measure();
        boolean link = inLink || isLink(element);
        measure.links = link && !inLink ? 1 : 0;
        measure.attachment = ATTACHMENT.matcher(element.attr("href")).matches();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                String words = text.getWholeText();
                int letters = (int)
                        words.chars().filter(c -> !LineText.isBlank((char) c)).count();
                measure.letters += letters;
                measure.linked += link ? letters : 0;
                measure.kept = measure.kept || words.indexOf('。') >= 0 || words.indexOf('；') >= 0;
            } else if (child instanceof Element inner) {
                measure.add(measure(inner, link));
            }
        }
        boolean data = element.normalName().equals("table")
                && !layout.contains(element)
                && !(measure.links >= LINKS_OF_A_MENU && measure.linked >= ALL_LINKS * measure.letters);
        measure.kept = measure.kept || data || measure.letters > 0 && HEADINGS.contains(element.normalName());
        measures.put(element, measure);
        return measure;
    }

    /** An anchor that only names a place, as around the headings of Word, is no link. */
    private static boolean isLink(Element element) {
        return element.normalName().equals("a")
                && !element.attr("href").startsWith("#")
                && (element.hasAttr("href") || !element.hasAttr("name") && !element.hasAttr("id"));
    }

    /** From the outside in, so that the heading over a list of links goes with it. */
    private void find(Element parent) {
        for (Element element : parent.children()) {
            Measure measure = measures.getOrDefault(element, new Measure());
            if (measure.letters == 0) {
                continue;
            }
            if (!measure.kept && BLOCKS.contains(element.normalName()) && isFrame(element, measure)) {
                frame.add(element);
            } else {
                find(element);
            }
        }
    }

    private boolean isFrame(Element element, Measure measure) {
        boolean links = measure.links > 0 && measure.linked >= MOSTLY_LINKS * measure.letters;
        if (measure.attachment || measure.letters > LONGEST_FOOT) {
            return links && !measure.attachment;
        }
        String words = element.text().strip();
        if (ATTACHMENT.matcher(words).matches() || isTitle(words)) {
            return false;
        }
        boolean oneLine = words.length() <= LONGEST_LINE;
        return links
                || oneLine
                        && (PATH.matcher(words).matches()
                                || NEIGHBOUR.matcher(words).matches())
                || oneLine && BUTTONS.matcher(words).matches()
                || FOOT.matcher(words).find();
    }

    /** Some sites make the document's own title a link. */
    private boolean isTitle(String words) {
        return words.length() >= 8 && page.title().contains(words);
    }
}
