-- 代理 (AB岗) that have not been ended: who is told in place of an absent person, from the first to the last day inclusive.
create view access.pub_substitute as
select substitution.district_id, substitution.absent_id, substitution.substitute_id, substitution.first_day, substitution.last_day
from access.substitution
where substitution.ended_at is null;
