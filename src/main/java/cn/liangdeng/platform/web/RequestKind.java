package cn.liangdeng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells a browser's request for a page from one that htmx or a script made for a piece. */
final class RequestKind {

    private RequestKind() {}

    /** True where htmx asks for a piece of a page (a boosted link and a restored history entry want the whole one). */
    static boolean isHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** True where a script asks for data and not for a page. */
    static boolean isScript(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || accept != null
                        && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                        && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** True where anything but a whole page is asked for. */
    static boolean isPiece(HttpServletRequest request) {
        return isHtmx(request) || isScript(request);
    }
}
