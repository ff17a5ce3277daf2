package cn.liangdeng.platform.web;

import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DistrictDirectory;
import cn.liangdeng.shared.NavigationContributor;
import cn.liangdeng.shared.NavigationContributor.NavigationEntry;
import cn.liangdeng.shared.TopBarContributor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the address it stands at ({@code here}) and, to a signed-in person, the frame ({@code frame}). Pieces that
 * htmx or a script asks for come without the frame. Nothing here touches the database but the district's cached name; the
 * count of waiting work is fetched by the page afterwards.
 */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    /** So many entries stand on a screen of 900 pixels without scrolling; who has more sees the other groups folded. */
    private static final int ROOM = 17;

    private final ObjectProvider<CurrentUser> currentUser;
    private final ObjectProvider<DistrictDirectory> districts;
    private final List<NavigationContributor> contributors;
    private final List<TopBarContributor> tools;
    private final DataSize uploadLimit;

    FrameAdvice(
            ObjectProvider<CurrentUser> currentUser,
            ObjectProvider<DistrictDirectory> districts,
            ObjectProvider<NavigationContributor> contributors,
            ObjectProvider<TopBarContributor> tools,
            @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize uploadLimit) {
        this.currentUser = currentUser;
        this.districts = districts;
        this.contributors = contributors.orderedStream().toList();
        this.tools = tools.orderedStream().toList();
        this.uploadLimit = uploadLimit;
    }

    @ModelAttribute("here")
    Here here(HttpServletRequest request) {
        return Here.of(request);
    }

    @ModelAttribute("frame")
    @Nullable
    Frame frame(HttpServletRequest request) {
        CurrentUser user = currentUser.getIfAvailable();
        if (user == null || request.getUserPrincipal() == null || !wantsPage(request)) {
            return null;
        }
        DistrictDirectory directory = districts.getIfAvailable();
        return new Frame(
                user.account().value(),
                user.personName(),
                directory == null ? "" : directory.nameOf(user.district()),
                uploadLimit.toBytes(),
                tools.stream().flatMap(one -> one.toolsFor(user).stream()).toList(),
                navigation(user, Here.of(request)));
    }

    private List<Frame.Group> navigation(CurrentUser user, Here here) {
        List<NavigationEntry> entries = contributors.stream()
                .flatMap(contributor -> contributor.entriesFor(user).stream())
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .toList();
        Optional<String> current = entries.stream()
                .map(NavigationEntry::path)
                .filter(candidate -> liesUnder(here.path(), candidate))
                .max(Comparator.comparingInt(String::length));
        List<Frame.Group> groups = new ArrayList<>();
        for (NavigationContributor.Group group : NavigationContributor.Group.values()) {
            List<Frame.Entry> shown = entries.stream()
                    .filter(entry -> entry.group() == group)
                    .map(entry -> new Frame.Entry(
                            entry.labelKey(),
                            entry.monthly() ? here.inTheSameMonth(entry.path()) : entry.path(),
                            entry.icon(),
                            current.filter(entry.path()::equals).isPresent()))
                    .toList();
            if (!shown.isEmpty()) {
                boolean open = entries.size() <= ROOM
                        || group == NavigationContributor.Group.REPORTING
                        || shown.stream().anyMatch(Frame.Entry::current);
                groups.add(new Frame.Group(group.name().toLowerCase(Locale.ROOT), titleOf(group), open, shown));
            }
        }
        return groups;
    }

    private static @Nullable String titleOf(NavigationContributor.Group group) {
        return group == NavigationContributor.Group.HOME
                ? null
                : "platform.navigation." + group.name().toLowerCase(Locale.ROOT);
    }

    private static boolean liesUnder(String path, String entry) {
        return path.equals(entry) || !"/".equals(entry) && path.startsWith(entry + "/");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        if (RequestKind.isPiece(request)) {
            return false;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains("*/*");
    }
}
