package cn.liangdeng.organisation.domain;

import cn.liangdeng.organisation.NewUnit;
import cn.liangdeng.organisation.UnitChanged;
import cn.liangdeng.organisation.UnitChanged.Change;
import cn.liangdeng.organisation.UnitDependants;
import cn.liangdeng.organisation.UnitDependants.Dependant;
import cn.liangdeng.organisation.query.UnitQueries;
import cn.liangdeng.organisation.query.UnitRow;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the tree of the current person's district. */
@Service
@Transactional
@PreAuthorize("hasAuthority('UNIT_MANAGE')")
public class UnitEditing {

    /** Distance between neighbours, so that another system may number units in between. */
    private static final int STEP = 10;

    private final UnitRepository units;
    private final UnitQueries queries;
    private final ObjectProvider<UnitDependants> dependants;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    UnitEditing(
            UnitRepository units,
            UnitQueries queries,
            ObjectProvider<UnitDependants> dependants,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.units = units;
        this.queries = queries;
        this.dependants = dependants;
        this.user = user;
        this.events = events;
    }

    /** The tree with all that its administrator sees. */
    @Transactional(readOnly = true)
    public List<UnitRow> tree() {
        return queries.tree(DataScope.district(user.district()));
    }

    /** The position behind all others. */
    @Transactional(readOnly = true)
    public int nextPosition() {
        return units.lastPosition(user.district().value()) + STEP;
    }

    /** See {@link cn.liangdeng.organisation.Units#create}. */
    public UnitId create(NewUnit data) {
        Unit unit = Unit.under(units.nextId(), parent(data.parent()), data);
        requireFree(unit.id().value(), data);
        units.saveAndFlush(unit);
        publish(unit, Change.CREATED);
        return unit.id();
    }

    /** See {@link cn.liangdeng.organisation.Units#change}. */
    public boolean change(UnitId id, NewUnit state) {
        return change(load(id), state);
    }

    /** The same, refused if the unit has changed since the person opened the form. */
    public boolean change(UnitId id, int version, NewUnit state) {
        Unit unit = load(id);
        unit.requireVersion(version);
        return change(unit, state);
    }

    /** See {@link cn.liangdeng.organisation.Units#addAlias}. */
    public void addAlias(UnitId id, String alias) {
        Unit unit = load(id);
        requireNameFree(id.value(), UnitText.alias(alias));
        if (unit.addAlias(alias)) {
            units.saveAndFlush(unit);
            publish(unit, Change.CHANGED);
        }
    }

    /** Exchanges the unit with the neighbour above or below among its siblings; does nothing at the end of the row. */
    public void moveInOrder(UnitId id, boolean up) {
        load(id);
        List<UnitRow> tree = tree();
        UnitRow moved = tree.stream()
                .filter(row -> row.unit().id().equals(id))
                .findFirst()
                .orElseThrow();
        List<UnitRow> siblings = tree.stream()
                .filter(row -> Objects.equals(row.unit().parent(), moved.unit().parent()))
                .toList();
        int from = siblings.indexOf(moved);
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= siblings.size()) {
            return;
        }
        List<UnitRow> order = new ArrayList<>(siblings);
        Collections.swap(order, from, to);
        List<Integer> positions = positionsFor(siblings);
        for (int i = 0; i < order.size(); i++) {
            units.place(order.get(i).unit().id().value(), user.district().value(), positions.get(i));
        }
    }

    /**
     * Takes the unit out of use; what it did remains.
     *
     * <p>A refusal is told too and kept, so that those whose things hang on the unit hear of it.
     *
     * @throws BusinessException conflict, if something still hangs on it
     */
    @Transactional(noRollbackFor = BusinessException.class)
    public void dissolve(UnitId id) {
        Unit unit = load(id);
        if (!unit.isActive()) {
            return;
        }
        if (units.countActiveChildren(id.value()) > 0) {
            throw BusinessException.conflict("organisation.problem.hasChildren", unit.name());
        }
        for (UnitDependants module : dependants) {
            for (Dependant left : module.of(id)) {
                publish(unit, Change.DISSOLUTION_REFUSED);
                throw BusinessException.conflict(left.messageKey(), left.count());
            }
        }
        unit.dissolve();
        units.saveAndFlush(unit);
        publish(unit, Change.DISSOLVED);
    }

    /** Takes a dissolved unit back into use. */
    public void restore(UnitId id) {
        Unit unit = load(id);
        if (unit.isActive()) {
            return;
        }
        unit.restore();
        units.saveAndFlush(unit);
        publish(unit, Change.RESTORED);
    }

    private boolean change(Unit unit, NewUnit state) {
        UnitId id = unit.id();
        boolean moves = !unit.isRoot() && !unit.liesUnder(state.parent());
        Unit parent = moves ? parent(state.parent()) : unit;
        requireFree(id.value(), state);
        boolean changed = unit.change(state);
        if (changed) {
            units.saveAndFlush(unit);
            publish(unit, Change.CHANGED);
        }
        if (moves) {
            String oldPath = unit.path();
            unit.moveUnder(parent, units.deepestIn(oldPath) - unit.depth());
            units.saveAndFlush(unit);
            units.movePaths(oldPath, unit.path());
            publish(unit, Change.MOVED);
        }
        return changed || moves;
    }

    /** The siblings' own positions in ascending order, made distinct where they are not. */
    private static List<Integer> positionsFor(List<UnitRow> siblings) {
        List<Integer> positions = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (UnitRow row : siblings) {
            int position = row.unit().position();
            last = position > last ? position : last + 1;
            positions.add(last);
        }
        return positions;
    }

    private Unit load(UnitId id) {
        return units.findByIdAndDistrictId(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.notFound("organisation.problem.notFound"));
    }

    private Unit parent(UnitId id) {
        Unit parent = units.findByIdAndDistrictId(id.value(), user.district().value())
                .orElseThrow(() -> BusinessException.invalid("organisation.problem.parentUnknown"));
        if (!parent.isActive()) {
            throw BusinessException.invalid("organisation.problem.parentDissolved", parent.name());
        }
        return parent;
    }

    private void requireFree(long id, NewUnit data) {
        String code = UnitText.code(data.code());
        if (units.isCodeTaken(user.district().value(), id, code)) {
            throw BusinessException.invalid("organisation.problem.codeTaken", code);
        }
        requireNameFree(id, UnitText.name(data.name()));
        requireNameFree(id, UnitText.shortName(data.shortName()));
        data.aliases().forEach(alias -> requireNameFree(id, UnitText.alias(alias)));
    }

    private void requireNameFree(long id, String text) {
        if (units.isNameTaken(user.district().value(), id, text)) {
            throw BusinessException.invalid("organisation.problem.nameTaken", text);
        }
    }

    private void publish(Unit unit, Change change) {
        events.publishEvent(new UnitChanged(unit.district(), unit.id(), change));
    }
}
