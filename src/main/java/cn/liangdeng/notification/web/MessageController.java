package cn.liangdeng.notification.web;

import cn.liangdeng.notification.domain.OwnMessages;
import cn.liangdeng.notification.query.Inbox;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 站内消息. */
@Controller
class MessageController {

    private final Inbox inbox;
    private final OwnMessages own;
    private final MessageSource messages;

    MessageController(Inbox inbox, OwnMessages own, MessageSource messages) {
        this.inbox = inbox;
        this.own = own;
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param unread how many the person has not read
     * @param unreadOnly whether only those are shown
     */
    record InboxPage(Page<Inbox.Message> page, int unread, boolean unreadOnly) {}

    @GetMapping("/messages")
    String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page, Model model) {
        boolean unreadOnly = "unread".equals(show);
        model.addAttribute(
                "model", new InboxPage(inbox.list(unreadOnly, PageRequest.of(page)), inbox.count(true), unreadOnly));
        return "notification/messages";
    }

    /** Opens a message: it is read from now on, and the page that deals with it is shown. */
    @PostMapping("/messages/{id}/open")
    String open(@PathVariable long id) {
        return "redirect:" + own.read(id);
    }

    @PostMapping("/messages/read")
    String readAll(RedirectAttributes redirect) {
        int read = own.readAll();
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("notification.inbox.allRead", Integer.toString(read)));
        return "redirect:/messages";
    }

    /** The number in the frame; pages fetch it after they are shown. */
    @GetMapping("/messages/count")
    @ResponseBody
    ResponseEntity<Map<String, Object>> count(Locale locale) {
        int unread = inbox.count(true);
        String text = messages.getMessage("notification.inbox.unread", new Object[] {unread}, locale);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("count", unread, "text", text));
    }
}
