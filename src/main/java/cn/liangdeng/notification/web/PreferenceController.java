package cn.liangdeng.notification.web;

import cn.liangdeng.notification.channel.Channel;
import cn.liangdeng.notification.domain.Channels;
import cn.liangdeng.notification.domain.OwnPreference;
import cn.liangdeng.notification.domain.Preference;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息设置: how a person wants to be told. */
@Controller
class PreferenceController {

    private static final Map<String, String> FIELDS = Map.of(
            "notification.invalid.mail", "mailAddress",
            "notification.invalid.platformUser", "platformUser",
            "notification.invalid.quiet", "quietUntil");

    private final OwnPreference own;
    private final Channels channels;

    PreferenceController(OwnPreference own, Channels channels) {
        this.own = own;
        this.channels = channels;
    }

    /**
     * The page.
     *
     * @param mail whether mail has been set up
     * @param webhook whether a platform has been set up
     */
    record PreferencePage(boolean mail, boolean webhook) {}

    @GetMapping("/messages/settings")
    ModelAndView show() {
        return page(PreferenceForm.of(own.get()), HttpStatus.OK);
    }

    @PostMapping("/messages/settings")
    Object save(@ModelAttribute("form") PreferenceForm form, BindingResult errors, RedirectAttributes redirect) {
        Optional<Preference> choice = form.read(errors);
        if (choice.isPresent()) {
            try {
                own.set(choice.get());
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("notification.settings.saved"));
                return "redirect:/messages/settings";
            } catch (BusinessException refusal) {
                if (refusal.kind() != BusinessException.Kind.INVALID) {
                    throw refusal;
                }
                errors.rejectValue(FIELDS.getOrDefault(refusal.messageKey(), "mailAddress"), refusal.messageKey());
            }
        }
        return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(PreferenceForm form, HttpStatus status) {
        return new ModelAndView(
                "notification/settings",
                Map.of(
                        "model",
                        new PreferencePage(channels.isAvailable(Channel.MAIL), channels.isAvailable(Channel.WEBHOOK)),
                        "form",
                        form),
                status);
    }
}
