package cn.liangdeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class HereTest {

    private static Here here(String method, String path, String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/app" + path);
        request.setContextPath("/app");
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return Here.of(request);
    }

    @Test
    void changesOneParameterAndKeepsTheOthers() {
        Here here = here("GET", "/targets", "month", "2026-09", "unit", "3");
        assertThat(here.with("month", "2026-08")).isEqualTo("/targets?unit=3&month=2026-08");
    }

    @Test
    void whatIsDrilledIntoKeepsMonthAndFiltersAndTheWayBackToo() {
        Here list = here("GET", "/targets", "month", "2026-09", "unit", "3", "page", "2");
        assertThat(list.elsewhere("/targets/7", "month", "2026-09"))
                .isEqualTo("/targets/7?month=2026-09&unit=3&page=2");
        assertThat(list.elsewhere("/reports/9", "target", 7))
                .isEqualTo("/reports/9?month=2026-09&unit=3&page=2&target=7");
        assertThat(here("GET", "/reports/9", "month", "2026-09", "unit", "3", "target", "7")
                        .elsewhereWithout("/targets", "target"))
                .isEqualTo("/targets?month=2026-09&unit=3");
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        assertThat(here("GET", "/targets", "page", "4", "unit", "3").with("unit", 5))
                .isEqualTo("/targets?unit=5");
    }

    @Test
    void anotherPageKeepsTheOrder() {
        Here here = here("GET", "/targets", "sort", "bound", "direction", "desc", "page", "4");
        assertThat(here.page(5)).isEqualTo("/targets?sort=bound&direction=desc&page=5");
        assertThat(here.page(1)).isEqualTo("/targets?sort=bound&direction=desc");
    }

    @Test
    void anotherOrderReplacesTheOldOne() {
        Here here = here("GET", "/targets", "sort", "bound", "direction", "desc", "page", "4", "q", "a");
        assertThat(here.sorted("name", false)).isEqualTo("/targets?q=a&sort=name");
        assertThat(here.sorted("name", true)).isEqualTo("/targets?q=a&sort=name&direction=desc");
    }

    @Test
    void aFormCarriesTheOtherFiltersButNotThePage() {
        Here here = here("GET", "/targets", "month", "2026-09", "unit", "3", "page", "4");
        assertThat(here.carriedAlong("month")).containsExactly(new Here.Parameter("unit", "3"));
    }

    @Test
    void encodesWhatPeopleSearchedFor() {
        assertThat(here("GET", "/targets", "q", "a&b=\"<投资>").language("en"))
                .isEqualTo("/targets?q=a%26b%3D%22%3C%E6%8A%95%E8%B5%84%3E&lang=en");
    }

    @Test
    void takesTheMonthElsewhereAndNothingElse() {
        assertThat(here("GET", "/targets", "month", "2026-08", "unit", "3").inTheSameMonth("/dashboard"))
                .isEqualTo("/dashboard?month=2026-08");
        assertThat(here("GET", "/targets", "unit", "3").inTheSameMonth("/dashboard"))
                .isEqualTo("/dashboard");
    }

    @Test
    void neverLeadsToAnotherHost() {
        assertThat(here("GET", "//evil.example/x").language("en")).isEqualTo("/evil.example/x?lang=en");
        assertThat(here("GET", "/\\evil.example").path()).isEqualTo("/evil.example");
    }

    @Test
    void whatWasPostedIsNoPartOfTheAddress() {
        assertThat(here("POST", "/login", "password", "secret").language("en")).isEqualTo("/login?lang=en");
    }
}
