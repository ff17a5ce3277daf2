package cn.liangdeng.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.access.domain.SignIn;
import cn.liangdeng.access.query.FirstSteps;
import cn.liangdeng.organisation.Districts;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.DistrictDirectory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty database, as the operator starts it for the first time. */
@SpringBootTest(properties = {"liangdeng.first-district.name=云汀示范区", "liangdeng.first-district.code=330399"})
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern PASSWORD = Pattern.compile("Sign in as admin with the password (\\S+)");

    @Autowired
    private Districts districts;

    @Autowired
    private DistrictDirectory directory;

    @Autowired
    private SignIn signIn;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private FirstSteps firstSteps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDistrictAndOneAdministratorAreThere(CapturedOutput output) throws Exception {
        assertThat(districts.findOnly().map(directory::nameOf)).hasValue("云汀示范区");
        assertThat(jdbc.sql("select count(*) from access.account")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Matcher password = PASSWORD.matcher(output.getAll());
        assertThat(password.find()).as("the password stands in the log").isTrue();
        assertThat(signIn.attempt("admin", password.group(1))).hasValueSatisfying(person -> {
            assertThat(person.mustChangePassword()).isTrue();
            assertThat(person.has(Role.SYSTEM_ADMINISTRATOR)).isTrue();
        });

        // Starting again changes nothing and shows no password.
        String before = output.getAll();
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
        assertThat(output.getAll().substring(before.length())).doesNotContain("password");
        assertThat(jdbc.sql("select count(*) from access.account")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theAdministratorIsToldWhatIsStillMissing() {
        DataScope district = DataScope.district(districts.findOnly().orElseThrow());

        FirstSteps.Missing missing = firstSteps.missing(district);

        assertThat(missing.units()).isTrue();
        assertThat(missing.roles())
                .containsExactlyInAnyOrder(Role.OFFICE, Role.DOCUMENT_ADMINISTRATOR, Role.UNIT_FILLER);
    }
}
