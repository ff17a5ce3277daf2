package cn.liangdeng.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.liangdeng.access.Role;
import cn.liangdeng.permissions.PermissionMatrix.Answer;
import cn.liangdeng.permissions.PermissionMatrix.Row;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address × every role × own and foreign unit. An address without a row in the matrix fails. */
@IntegrationTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}");
    private static final Set<Integer> REFUSED_INPUT = Set.of(409, 422);

    private final Map<String, Map<String, String>> own = new HashMap<>();
    private final Map<String, Map<String, String>> foreign = new HashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private List<PermissionSubject> subjects;

    @BeforeAll
    void setUp() {
        clock.reset();
        UnitId unit = people.department("区权限测试局");
        UnitId other = people.department("区权限测试外局");
        for (Role role : Role.values()) {
            if (role == Role.LEADER) {
                people.leader(username(role), unit, unit);
            } else if (role != Role.SYSTEM_ADMINISTRATOR) {
                people.account(username(role), unit, role);
            }
        }
        for (PermissionSubject subject : subjects) {
            own.put(subject.name(), subject.of(unit));
            foreign.put(subject.name(), subject.of(other));
        }
    }

    @Test
    void everyAddressHasARow() {
        Set<String> missing = new TreeSet<>(addresses());
        PermissionMatrix.read().forEach(row -> missing.remove(row.key()));
        assertThat(missing)
                .as("add a row to src/test/resources/permission-matrix.csv for each")
                .isEmpty();
    }

    @Test
    void everyRowHasAnAddress() {
        Set<String> addresses = addresses();
        assertThat(PermissionMatrix.read())
                .extracting(Row::key)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(addresses).contains(key));
    }

    @Test
    void everySubjectIsThere() {
        assertThat(PermissionMatrix.read())
                .extracting(Row::subject)
                .filteredOn(name -> !name.isEmpty())
                .allSatisfy(name -> assertThat(own).containsKey(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closedRows")
    void nobodyGetsInWithoutSigningIn(Row row) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        filled(row, Map.of()).accept("text/html").with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/login");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openRows")
    void whatIsOpenIsOpen(Row row) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(filled(row, Map.of()).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isLessThan(400);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsAndRoles")
    void theOwnUnit(Row row, Role role) throws Exception {
        assertAnswer(
                row,
                role,
                own.getOrDefault(row.subject(), Map.of()),
                switch (row.answers().get(role)) {
                    case ADMITTED, OWN -> Expected.ADMITTED;
                    case DENIED -> Expected.DENIED;
                    case NOTHING -> Expected.NOT_FOUND;
                });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsWithSubjectAndRoles")
    void aForeignUnit(Row row, Role role) throws Exception {
        assertAnswer(
                row,
                role,
                foreign.getOrDefault(row.subject(), Map.of()),
                switch (row.answers().get(role)) {
                    case ADMITTED -> Expected.ADMITTED;
                    case DENIED -> Expected.DENIED;
                    case OWN, NOTHING -> Expected.NOT_FOUND;
                });
    }

    private enum Expected {
        ADMITTED,
        DENIED,
        NOT_FOUND
    }

    private void assertAnswer(Row row, Role role, Map<String, String> variables, Expected expected) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        filled(row, variables).with(signedIn.as(username(role))).with(csrf()))
                .andReturn()
                .getResponse();
        int status = answer.getStatus();
        boolean asExpected = switch (expected) {
            case ADMITTED -> status < 400 || REFUSED_INPUT.contains(status);
            // Whoever lacks the right and the reach may be told either; without an id only the right is asked.
            case DENIED -> status == 403 || status == 404 && !row.subject().isEmpty();
            case NOT_FOUND -> status == 404;
        };
        assertThat(asExpected)
                .as(
                        "%s as %s answered %d, expected %s; 400 means that the row lacks parameters",
                        row.key(), role, status, expected)
                .isTrue();
        if (answer.getRedirectedUrl() != null) {
            assertThat(answer.getRedirectedUrl()).doesNotStartWith("/login");
        }
    }

    Stream<Arguments> openRows() {
        return PermissionMatrix.read().stream().filter(Row::open).map(row -> Arguments.of(named(row)));
    }

    Stream<Arguments> closedRows() {
        return PermissionMatrix.read().stream().filter(row -> !row.open()).map(row -> Arguments.of(named(row)));
    }

    Stream<Arguments> rowsAndRoles() {
        return PermissionMatrix.read().stream()
                .filter(row -> !row.open())
                .flatMap(row -> Stream.of(Role.values()).map(role -> Arguments.of(named(row), role)));
    }

    Stream<Arguments> rowsWithSubjectAndRoles() {
        return PermissionMatrix.read().stream()
                .filter(row -> !row.subject().isEmpty())
                .flatMap(row -> Stream.of(Role.values()).map(role -> Arguments.of(named(row), role)));
    }

    private static Named<Row> named(Row row) {
        return Named.of(row.key(), row);
    }

    private static AbstractMockHttpServletRequestBuilder<?> filled(Row row, Map<String, String> variables) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(row.pattern());
        while (matcher.find()) {
            String name = matcher.group(1);
            values.add(variables.getOrDefault(name, row.parameters().getOrDefault("{" + name + "}", "0")));
        }
        Object[] inPath = values.toArray();
        boolean upload = row.parameters().values().stream().anyMatch(value -> value.startsWith("@"));
        AbstractMockHttpServletRequestBuilder<?> request =
                upload ? multipart(row.method(), row.pattern(), inPath) : request(row.method(), row.pattern(), inPath);
        row.parameters().forEach((name, value) -> {
            if (request instanceof MockMultipartHttpServletRequestBuilder form && value.startsWith("@")) {
                form.file(new MockMultipartFile(name, value.substring(1), null, new byte[] {1}));
            } else if (!name.startsWith("{")) {
                boolean variable = value.startsWith("{") && value.endsWith("}");
                request.param(
                        name, variable ? variables.getOrDefault(value.substring(1, value.length() - 1), "0") : value);
            }
        });
        return request;
    }

    /** Method and pattern of every handler of the house; variants for htmx or JSON count as one. */
    private Set<String> addresses() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("cn.liangdeng"))
                .flatMap(entry -> addresses(entry.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> HttpMethod.valueOf(method.name()) + " " + pattern));
    }

    private static String username(Role role) {
        return role == Role.SYSTEM_ADMINISTRATOR
                ? People.ADMIN
                : "matrix." + role.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void theMarksOfTheMatrixAreReadStrictly() {
        assertThat(Answer.of("o")).isEqualTo(Answer.OWN);
        assertThatThrownBy(() -> Answer.of("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
