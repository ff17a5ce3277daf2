-- Further words of a target: those that state it again (annex, summary), and what is striven for beyond it (力争). Where they
-- stand in the revised text, so that they are not taken for a new commitment.
create table intake.revision_place (
    row_id       bigint      not null,
    position     integer     not null,
    -- Null where they are lost.
    start_offset integer,
    end_offset   integer,
    constraint pk_revision_place primary key (row_id, position),
    constraint fk_revision_place_row foreign key (row_id) references intake.revision_row (id) on delete cascade,
    constraint ck_revision_place_place check ((start_offset is null) = (end_offset is null))
);
