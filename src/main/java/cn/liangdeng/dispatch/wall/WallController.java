package cn.liangdeng.dispatch.wall;

import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The wall for people and for screens, and the list of screens. The pages of the wall are asked for again every minute; as long
 * as nothing has changed that costs the statement that finds out.
 */
@Controller
class WallController {

    /** Where screens look. */
    static final String SCREEN = "/wall/display";

    private static final String COOKIE = "wall";
    private static final Duration COOKIE_LIFE = Duration.ofDays(366);

    private final WallService wall;
    private final WallLinks links;
    private final WallWords words;

    WallController(WallService wall, WallLinks links, WallWords words) {
        this.wall = wall;
        this.links = links;
        this.words = words;
    }

    @GetMapping("/wall")
    ModelAndView forPerson() {
        return page(wall.forPerson(null), "/wall/pages", false);
    }

    @GetMapping("/wall/pages")
    @Nullable
    ModelAndView piecesForPerson(HttpServletRequest request, HttpServletResponse response) {
        return pieces(wall.forPerson(known(request)), response);
    }

    /** Remembers the secret in a cookie and leads to the wall, so that it does not stand in the address on the screen. */
    @GetMapping(SCREEN + "/open/{secret}")
    ResponseEntity<Void> open(@PathVariable String secret, HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, secret.matches("[\\w-]{1,100}") ? secret : "")
                .path(request.getContextPath() + SCREEN)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(COOKIE_LIFE)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + SCREEN))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @GetMapping(SCREEN)
    ModelAndView forScreen(@CookieValue(name = COOKIE, defaultValue = "") String secret) {
        return wall.forScreen(secret, null)
                .map(answer -> page(answer, SCREEN + "/pages", true))
                .orElseGet(() -> new ModelAndView("dispatch/wall-stopped"));
    }

    /** No content tells the screen to show nothing any more. */
    @GetMapping(SCREEN + "/pages")
    @Nullable
    ModelAndView piecesForScreen(
            @CookieValue(name = COOKIE, defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<WallService.Answer> answer = wall.forScreen(secret, known(request));
        if (answer.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return pieces(answer.get(), response);
    }

    private ModelAndView page(WallService.Answer answer, String source, boolean screen) {
        ModelAndView page = new ModelAndView("dispatch/wall");
        fill(page, answer);
        return page.addObject("source", source).addObject("screen", screen);
    }

    private @Nullable ModelAndView pieces(WallService.Answer answer, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, "\"" + answer.state() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (answer.view() == null) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return null;
        }
        ModelAndView piece = new ModelAndView("dispatch/wall :: pages");
        fill(piece, answer);
        return piece;
    }

    private void fill(ModelAndView page, WallService.Answer answer) {
        WallView view = answer.view();
        if (view == null) {
            throw new IllegalStateException("a page was asked for without a known state");
        }
        page.addObject("model", view).addObject("state", answer.state()).addObject("asOf", words.asOf(view));
    }

    /** A proxy may have made the tag a weak one. */
    private static @Nullable String known(HttpServletRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return tag == null ? null : tag.replaceFirst("^W/", "").replace("\"", "");
    }

    @GetMapping("/wall/screens")
    String screens(Model model) {
        model.addAttribute("model", Map.of("links", links.list()));
        return "dispatch/wall-screens";
    }

    /** Shows the address once; it cannot be shown again. */
    @PostMapping("/wall/screens")
    String create(
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            String secret = links.create(name);
            String address = request.getRequestURL().toString().replaceFirst("/screens$", "/display/open/") + secret;
            model.addAttribute("address", address);
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("refusal", refusal);
            model.addAttribute("typed", name);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return screens(model);
    }

    @PostMapping("/wall/screens/{id:[0-9]{1,18}}/stop")
    String stop(@PathVariable long id, RedirectAttributes redirect) {
        links.revoke(id);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("dispatch.wall.stopped.done"));
        return "redirect:/wall/screens";
    }
}
