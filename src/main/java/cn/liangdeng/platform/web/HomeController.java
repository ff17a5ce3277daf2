package cn.liangdeng.platform.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.HomePageProvider;
import cn.liangdeng.shared.WorkItemContributor.WorkItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page after signing in: what waits for this person, or the home that a module keeps for people of that role. */
@Controller
class HomeController {

    static final String PATH = "/work-items";

    private final CurrentUser user;
    private final WorkItems workItems;
    private final List<HomePageProvider> homes;
    private final MessageSource messages;

    HomeController(
            CurrentUser user, WorkItems workItems, ObjectProvider<HomePageProvider> homes, MessageSource messages) {
        this.user = user;
        this.workItems = workItems;
        this.homes = homes.orderedStream().toList();
        this.messages = messages;
    }

    /** Leads to the person's own home in the month asked for, the list of 待办 where no module has one for people of that role. */
    @GetMapping("/")
    String home(HttpServletRequest request) {
        return homes.stream()
                .map(home -> home.pathFor(user))
                .flatMap(Optional::stream)
                .findFirst()
                .map(path -> "redirect:" + Here.of(request).inTheSameMonth(path))
                .orElse("redirect:" + PATH);
    }

    @GetMapping(PATH)
    String workItems(Model model) {
        List<WorkItem> items = workItems.listFor(user);
        model.addAttribute(
                "model",
                new HomePage(
                        WorkItems.total(items),
                        WorkItems.overdue(items),
                        items.stream().map(Row::of).toList()));
        return "platform/home";
    }

    /** The number beside 待办 in the frame; pages fetch it after they are shown, so that no page waits for it. */
    @GetMapping("/work-items/count")
    @ResponseBody
    ResponseEntity<Map<String, Object>> count(Locale locale) {
        int count = WorkItems.total(workItems.listFor(user));
        String text = messages.getMessage("platform.frame.workItems.count", new Object[] {count}, locale);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("count", count, "text", text));
    }

    /**
     * The page.
     *
     * @param total how many single things wait
     * @param overdue how many of them are late
     */
    record HomePage(int total, int overdue, List<Row> rows) {

        HomePage {
            rows = List.copyOf(rows);
        }
    }

    /** A line of the list: the entry with all arguments of its sentence, the count being the first. */
    record Row(WorkItem item, Object[] arguments) {

        static Row of(WorkItem item) {
            List<Object> arguments = new ArrayList<>();
            arguments.add(item.count());
            arguments.addAll(item.arguments());
            return new Row(item, arguments.toArray());
        }
    }
}
