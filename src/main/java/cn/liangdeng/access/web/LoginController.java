package cn.liangdeng.access.web;

import cn.liangdeng.access.signin.AfterFailure;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.shared.DistrictDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. What it posts goes to the security filter. */
@Controller
class LoginController {

    private final Districts districts;
    private final DistrictDirectory directory;

    LoginController(Districts districts, DistrictDirectory directory) {
        this.districts = districts;
        this.directory = directory;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        String district = districts.findOnly().map(directory::nameOf).orElse("");
        model.addAttribute("model", new LoginPage(district, reason(request), AfterFailure.takeTypedName(request)));
        return "access/login";
    }

    private static @Nullable Reason reason(HttpServletRequest request) {
        for (Reason reason : Reason.values()) {
            if (request.getParameter(reason.parameter()) != null) {
                return reason;
            }
        }
        return null;
    }

    /**
     * The page.
     *
     * @param districtName the district that this installation serves; empty before its first start
     * @param reason why the person is here, null for no special reason
     * @param username what to put into the field, null for nothing
     */
    record LoginPage(
            String districtName,
            @Nullable Reason reason,
            @Nullable String username) {}

    /** Why somebody has to sign in. */
    enum Reason {
        FAILED("problem"),
        EXPIRED("warning"),
        ENDED("warning"),
        GOODBYE("done");

        private final String kind;

        Reason(String kind) {
            this.kind = kind;
        }

        /** Kind of the notice. */
        public String kind() {
            return kind;
        }

        /** Name of the query parameter; also the end of the sentence's key. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
