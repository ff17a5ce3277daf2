package cn.liangdeng.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.liangdeng.organisation.UnitGroup;
import cn.liangdeng.organisation.UnitGroups;
import cn.liangdeng.organisation.domain.UnitEditing;
import cn.liangdeng.organisation.domain.UnitGroupEditing;
import cn.liangdeng.organisation.query.GroupRow;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.IntegrationTest;
import cn.liangdeng.testing.People;
import cn.liangdeng.testing.SignedIn;
import cn.liangdeng.testing.StatementCounter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class UnitGroupPagesTest {

    private static final String NAME = "各集体测试街道";

    @Autowired
    private MockMvc web;

    @Autowired
    private UnitGroups groups;

    @Autowired
    private UnitGroupEditing editing;

    @Autowired
    private UnitEditing units;

    @Autowired
    private People people;

    @Autowired
    private SignedIn signedIn;

    private UnitId east;
    private UnitId west;

    @BeforeEach
    void people() {
        east = people.department("集体测试东街道");
        west = people.department("集体测试西街道");
    }

    @Test
    void createsAGroupAndNotesWhoDidIt() throws Exception {
        save("/units/groups", NAME, 0, east, west).andExpect(redirectedUrl("/units/groups"));
        assertThat(group().members()).containsExactly(east, west);
        see("/units/groups")
                .andExpect(content().string(containsString(NAME)))
                .andExpect(content().string(containsString("集体测试东街道、集体测试西街道")))
                .andExpect(content().string(containsString("加入：集体测试东街道、集体测试西街道。")))
                .andExpect(content().string(containsString("管理员")));
    }

    @Test
    void changesNameAndMembersAndKeepsWhatWasBefore() throws Exception {
        GroupRow group = create(east);
        save(address(group), "各集体测试镇街", group.version(), west).andExpect(redirectedUrl("/units/groups"));
        see(address(group))
                .andExpect(content().string(containsString("“" + NAME + "”改名为“各集体测试镇街”")))
                .andExpect(content().string(containsString("加入：集体测试西街道。")))
                .andExpect(content().string(containsString("移出：集体测试东街道。")));
    }

    @Test
    void notesNothingWhereNothingWasChanged() throws Exception {
        GroupRow group = create(east);
        save(address(group), NAME, group.version(), east).andExpect(redirectedUrl("/units/groups"));
        assertThat(group().version()).isEqualTo(group.version());
        see(address(group)).andExpect(content().string(not(containsString("修改。"))));
    }

    @Test
    void keepsWhatTheSecondPersonTyped() throws Exception {
        GroupRow group = create(east);
        save(address(group), NAME, group.version(), west);
        save(address(group), "各集体测试园区", group.version(), east)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已被他人修改")))
                .andExpect(content().string(containsString("value=\"各集体测试园区\"")));
        assertThat(group().members()).containsExactly(west);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() throws Exception {
        create(east);
        save("/units/groups", NAME, 0, west)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请直接修改它")));
        save("/units/groups", "集体测试东街道", 0, west)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("是一个单位的名称")));
        save("/units/groups", "各集体测试园区", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请至少选择一个成员单位")));
    }

    @Test
    void removesAGroupAndKeepsItsHistory() throws Exception {
        GroupRow group = create(east);
        web.perform(post(address(group) + "/remove")
                        .param("version", String.valueOf(group.version()))
                        .with(csrf())
                        .with(signedIn.as(People.ADMIN)))
                .andExpect(redirectedUrl("/units/groups"));
        assertThat(signedIn.call(People.ADMIN, groups::list))
                .noneMatch(row -> row.name().equals(NAME));
        see("/units/groups")
                .andExpect(content().string(containsString("删除。")))
                .andExpect(content().string(containsString("移出：集体测试东街道。")));
        see(address(group)).andExpect(status().isNotFound());
    }

    @Test
    void leavesOutWhoWasDissolved() throws Exception {
        create(east, west);
        signedIn.run(People.ADMIN, () -> units.dissolve(west));
        assertThat(group().members()).containsExactly(east);
    }

    @Test
    void theDeskNotesWhatItExpands() throws Exception {
        signedIn.run(People.ADMIN, () -> groups.save(new UnitGroup(NAME, List.of(east))));
        signedIn.run(People.ADMIN, () -> groups.save(new UnitGroup(NAME, List.of(east, west))));
        see(address(group()))
                .andExpect(content().string(containsString("新增。")))
                .andExpect(content().string(containsString("加入：集体测试西街道。")));
    }

    @Test
    void asksTheDatabaseOnlyAFewTimes() throws Exception {
        create(east, west);
        assertThat(StatementCounter.during(() -> see("/units/groups"))).hasSizeLessThanOrEqualTo(12);
    }

    private GroupRow create(UnitId... members) {
        signedIn.run(People.ADMIN, () -> groups.save(new UnitGroup(NAME, List.of(members))));
        return group();
    }

    private GroupRow group() {
        return signedIn.call(People.ADMIN, editing::groups).stream()
                .filter(row -> row.name().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private static String address(GroupRow group) {
        return "/units/groups/" + group.id();
    }

    private ResultActions save(String address, String name, int version, UnitId... members) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).param("name", name).param("version", String.valueOf(version));
        for (UnitId member : members) {
            request.param("member", String.valueOf(member.value()));
        }
        return web.perform(request.with(csrf()).with(signedIn.as(People.ADMIN)));
    }

    private ResultActions see(String path) throws Exception {
        return web.perform(get(path).with(signedIn.as(People.ADMIN)));
    }
}
