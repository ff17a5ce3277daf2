package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.UnitId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit in the tree of its district. The root is the district itself. */
@Entity
@Table(schema = "organisation", name = "unit")
class Unit {

    /** Levels below the district; the path column holds as many of the longest ids. */
    private static final int DEEPEST = 6;

    @Id
    private Long id;

    @Column(name = "district_id")
    private long districtId;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private String code;
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private int position;
    private String path;
    private boolean active;

    /** Pinyin initials of all names, for the search. */
    private String initials = "";

    @ElementCollection
    @CollectionTable(schema = "organisation", name = "unit_alias", joinColumns = @JoinColumn(name = "unit_id"))
    private Set<Alias> aliases = new HashSet<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    private Unit(long id, long districtId, @Nullable Unit parent, String code, String name, String shortName) {
        this.id = id;
        this.districtId = districtId;
        this.parentId = parent == null ? null : parent.id;
        this.code = code;
        this.name = name;
        this.shortName = shortName;
        this.kind = UnitKind.DISTRICT;
        this.path = (parent == null ? "/" : parent.path) + id + "/";
        this.active = true;
        writeInitials();
    }

    /** The root of a new tree. */
    static Unit district(long id, String code, String name) {
        String text = UnitText.name(name);
        return new Unit(id, id, null, UnitText.code(code), text, text);
    }

    /** A unit below another. */
    static Unit under(long id, Unit parent, NewUnit data) {
        requireRoomBelow(parent, 0);
        requireKindBelowRoot(data.kind());
        Unit unit = new Unit(
                id,
                parent.districtId,
                parent,
                UnitText.code(data.code()),
                UnitText.name(data.name()),
                UnitText.shortName(data.shortName()));
        unit.kind = data.kind();
        unit.position = data.position();
        unit.replaceAliases(data);
        unit.writeInitials();
        return unit;
    }

    /** Takes over everything but the place in the tree; true if anything was different. */
    boolean change(NewUnit data) {
        if (isRoot()) {
            if (data.kind() != UnitKind.DISTRICT) {
                throw BusinessException.invalid("organisation.problem.rootKind");
            }
        } else {
            requireKindBelowRoot(data.kind());
        }
        String newCode = UnitText.code(data.code());
        String newName = UnitText.name(data.name());
        String newShortName = UnitText.shortName(data.shortName());
        boolean same = code.equals(newCode)
                && name.equals(newName)
                && shortName.equals(newShortName)
                && kind == data.kind()
                && position == data.position();
        code = newCode;
        name = newName;
        shortName = newShortName;
        kind = data.kind();
        position = data.position();
        boolean changed = replaceAliases(data) || !same;
        if (changed) {
            writeInitials();
        }
        return changed;
    }

    /**
     * Goes below another unit. The caller moves the paths of what lies below.
     *
     * @param height levels of the tree that lies below this unit
     */
    void moveUnder(Unit parent, int height) {
        if (isRoot() || parent.path.startsWith(path)) {
            throw BusinessException.invalid("organisation.problem.parentBelowItself", name);
        }
        requireRoomBelow(parent, height);
        parentId = parent.id;
        path = parent.path + id + "/";
    }

    boolean addAlias(String text) {
        boolean added = aliases.add(new Alias(districtId, UnitText.alias(text)));
        if (added) {
            writeInitials();
        }
        return added;
    }

    /** Makes the initials anew from the names as they are now. */
    void writeInitials() {
        initials = PinyinInitials.of(Stream.concat(
                        Stream.of(name, shortName),
                        aliases.stream().map(Alias::alias).sorted())
                .toList());
    }

    void dissolve() {
        if (isRoot()) {
            throw BusinessException.invalid("organisation.problem.rootStays");
        }
        active = false;
    }

    void restore() {
        active = true;
    }

    /** Refuses a change that was prepared on an older state. */
    void requireVersion(int seen) {
        if (!Objects.equals(version, seen)) {
            throw BusinessException.conflict("organisation.problem.stale", name);
        }
    }

    private boolean replaceAliases(NewUnit data) {
        Set<Alias> wanted = data.aliases().stream()
                .map(UnitText::alias)
                .filter(alias -> !alias.equals(name) && !alias.equals(shortName))
                .map(alias -> new Alias(districtId, alias))
                .collect(Collectors.toSet());
        boolean removed = aliases.retainAll(wanted);
        return aliases.addAll(wanted) || removed;
    }

    private static void requireRoomBelow(Unit parent, int height) {
        if (parent.depth() + 1 + height > DEEPEST) {
            throw BusinessException.invalid("organisation.problem.tooDeep", String.valueOf(DEEPEST));
        }
    }

    private static void requireKindBelowRoot(UnitKind kind) {
        if (kind == UnitKind.DISTRICT) {
            throw BusinessException.invalid("organisation.problem.secondRoot");
        }
    }

    /** Levels below the district. */
    int depth() {
        return (int) path.chars().filter(c -> c == '/').count() - 2;
    }

    boolean isRoot() {
        return parentId == null;
    }

    UnitId id() {
        return new UnitId(id);
    }

    DistrictId district() {
        return new DistrictId(districtId);
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    boolean isActive() {
        return active;
    }

    boolean liesUnder(UnitId parent) {
        return Objects.equals(parentId, parent.value());
    }
}
