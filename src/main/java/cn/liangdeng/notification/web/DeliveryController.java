package cn.liangdeng.notification.web;

import cn.liangdeng.notification.DeliveryState;
import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.notification.domain.Channels;
import cn.liangdeng.notification.domain.DeliveryDesk;
import cn.liangdeng.notification.domain.Switches;
import cn.liangdeng.notification.query.DeliveryLog;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Page;
import cn.liangdeng.shared.PageRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通知记录: what was sent to whom, what failed, and what the district has switched on. */
@Controller
class DeliveryController {

    private final DeliveryLog log;
    private final DeliveryDesk desk;
    private final Channels channels;
    private final CurrentUser currentUser;

    DeliveryController(DeliveryLog log, DeliveryDesk desk, Channels channels, CurrentUser currentUser) {
        this.log = log;
        this.desk = desk;
        this.channels = channels;
        this.currentUser = currentUser;
    }

    /**
     * The page.
     *
     * @param channel the channel chosen, empty for all
     * @param state the state chosen, empty for all
     * @param mail whether mail has been set up
     * @param webhook whether a platform has been set up
     */
    record DeliveryPage(
            Page<DeliveryLog.Entry> page,
            String channel,
            String state,
            Switches switches,
            boolean mail,
            boolean webhook) {

        public List<Option> channels() {
            return Arrays.stream(Channel.values())
                    .map(one -> Option.keyed(one.name(), "notification.channel." + one))
                    .toList();
        }

        public List<Option> states() {
            return Arrays.stream(DeliveryState.values())
                    .map(one -> Option.keyed(one.name(), "notification.state." + one))
                    .toList();
        }

        /** Whether the list is narrowed. */
        public boolean isFiltered() {
            return !channel.isEmpty() || !state.isEmpty();
        }
    }

    @GetMapping("/deliveries")
    String list(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Channel chosenChannel = Asked.constant(Channel.class, channel);
        DeliveryState chosenState = Asked.constant(DeliveryState.class, state);
        model.addAttribute(
                "model",
                new DeliveryPage(
                        log.list(currentUser.district(), chosenChannel, chosenState, PageRequest.of(page)),
                        chosenChannel == null ? "" : chosenChannel.name(),
                        chosenState == null ? "" : chosenState.name(),
                        desk.switches(),
                        channels.isAvailable(Channel.MAIL),
                        channels.isAvailable(Channel.WEBHOOK)));
        return "notification/deliveries";
    }

    @PostMapping("/deliveries/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        desk.retry(id);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("notification.log.retried"));
        return "redirect:/deliveries";
    }

    @PostMapping("/deliveries/switches")
    String switches(
            @RequestParam(defaultValue = "false") boolean reminders,
            @RequestParam(defaultValue = "false") boolean mail,
            @RequestParam(defaultValue = "false") boolean webhook,
            @RequestParam int version,
            RedirectAttributes redirect) {
        desk.set(new Switches(reminders, mail, webhook, version));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("notification.switch.saved"));
        return "redirect:/deliveries";
    }
}
