package cn.liangdeng.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells requests that htmx or a script made, for a piece of a page or for data, from those of a browser for a page. */
final class PieceRequests {

    private PieceRequests() {}

    /** True where a redirect would put the sign-in page into the middle of another page. */
    static boolean isPiece(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || accept != null
                        && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                        && !accept.contains(MediaType.TEXT_HTML_VALUE)
                || "cors".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}
