package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnreadableParametersFilterTest {

    private final UnreadableParametersFilter filter = new UnreadableParametersFilter();

    @Test
    void parametersThatCannotBeReadAreNone() throws Exception {
        MockHttpServletRequest tooLarge = new MockHttpServletRequest() {
            @Override
            public String getParameter(String name) {
                throw new IllegalStateException("too large");
            }
        };
        FilterChain page = (request, response) ->
                assertThat(((HttpServletRequest) request).getParameter("lang")).isNull();
        filter.doFilter(tooLarge, new MockHttpServletResponse(), page);
    }

    @Test
    void parametersThatCanBeReadAreKept() throws Exception {
        MockHttpServletRequest usual = new MockHttpServletRequest();
        usual.addParameter("lang", "en");
        FilterChain page = (request, response) -> {
            assertThat(request.getParameter("lang")).isEqualTo("en");
            assertThat(request.getParameterMap()).containsKey("lang");
            assertThat(request.getParameterValues("lang")).containsExactly("en");
            assertThat(request.getParameterNames().nextElement()).isEqualTo("lang");
        };
        filter.doFilter(usual, new MockHttpServletResponse(), page);
    }

    @Test
    void otherDefectsStayVisible() {
        FilterChain page = (request, response) -> {
            throw new IllegalStateException("of the page");
        };
        assertThatThrownBy(() -> filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), page))
                .hasMessage("of the page");
    }
}
